import { defaultServer } from '@lib/database/server/default-server';

/** A process that starts the default server over a folder, says so, and then only waits. */
void defaultServer(process.argv[2]!).then(() => {
  console.log('ready');
  setInterval(() => undefined, 1_000);
});
