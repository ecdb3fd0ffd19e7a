/** Stops it, and removes what it kept. */
export default async function teardown(): Promise<void> {
  await globalThis.plpTestServer?.stop();
  globalThis.plpTestServer = undefined;
}
