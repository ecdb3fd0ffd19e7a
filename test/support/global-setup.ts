import { startTestServer, TestServer } from './test-server';

declare global {
  var plpTestServer: TestServer | undefined;
}

/** Starts the server that every worker's databases live in. */
export default async function setup(): Promise<void> {
  if (globalThis.plpTestServer) return;
  const server = await startTestServer();
  globalThis.plpTestServer = server;
  process.env['PLP_TEST_SERVER'] = JSON.stringify({ address: server.address, template: server.template });
}
