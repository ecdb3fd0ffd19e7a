import { createServer } from 'node:net';
import { ConflictError } from '@lib/kernel/domain-error';

/**
 * Tries the port of the web before anything is made: the first start takes a minute, and should not find at its end
 * that it cannot serve.
 * @param host where the web will listen; undefined is everywhere.
 * @throws ConflictError when another program has the port, or this account may not use it.
 */
export const checkPort = async (port: number, host: string | undefined): Promise<void> => {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const what = REFUSED[code ?? ''] ?? `cannot be used: ${message}`;
    throw new ConflictError(`PORT: ${port} ${what}. Set PORT to another number.`, 'port-taken');
  }
  await new Promise((resolve) => probe.close(resolve));
};

const REFUSED: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is already in use by another program',
  EACCES: 'may not be used by this account',
};
