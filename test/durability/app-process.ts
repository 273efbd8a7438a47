import { readConfig } from '#src/config.ts';
import { serve } from '#src/server.ts';

/* The portal as a process of its own, to be killed. Told its database by its parent; says where it listens. */
const { url } = await serve(readConfig(process.env), JSON.parse(process.argv[2]!));
process.send?.(url);
