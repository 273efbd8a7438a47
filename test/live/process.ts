import { readConfig } from '#src/config.ts';
import { closeOnSignal, serve } from '#src/server.ts';

/* The portal as a process of its own, to be killed or asked to end. Told its database by its parent. */
const { url, close } = await serve(readConfig(process.env), JSON.parse(process.argv[2]!));
closeOnSignal(close);
process.send?.(url);
