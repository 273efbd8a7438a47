import type { Connection } from '#db/client.ts';

/** A PostgreSQL address as options. */
export function connectionOf(url: string): Connection {
  const { hostname, port, pathname, username, password, searchParams } = new URL(url);
  const ssl = searchParams.get('sslmode');
  return {
    host: decodeURIComponent(hostname),
    port: Number(port || 5432),
    database: decodeURIComponent(pathname.slice(1)),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    ...(ssl &&
      ssl !== 'disable' && {
        ssl: ssl === 'require' ? 'require' : ssl === 'verify-full' ? 'verify-full' : 'prefer',
      }),
  };
}
