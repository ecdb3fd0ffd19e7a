import { hash } from '@node-rs/argon2';
import { PasswordHasher } from './password-hash';

const hasher = new PasswordHasher(Buffer.alloc(32, 7));

describe('a password hash', () => {
  it('is argon2id of 64 MiB, 3 passes and 1 lane, and knows its password', async () => {
    const made = await hasher.hash('gravel mimosa turnstile');
    expect(made).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await hasher.isRight('gravel mimosa turnstile', made)).toBe(true);
    expect(await hasher.isRight('gravel mimosa turnstyle', made)).toBe(false);
    expect(hasher.isOutdated(made)).toBe(false);
  });

  it('is worth nothing without the pepper', async () => {
    const made = await hasher.hash('gravel mimosa turnstile');
    const other = new PasswordHasher(Buffer.alloc(32, 8));
    expect(await other.isRight('gravel mimosa turnstile', made)).toBe(false);
  });

  it('says no where there is none', async () => {
    expect(await hasher.isRight('a password nobody has', null)).toBe(false);
  });

  it('made more cheaply is made again', async () => {
    expect(hasher.isOutdated(await hash('x', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))).toBe(
      true,
    );
  });

  it('takes one person’s letters for the same however they are composed', async () => {
    expect(
      await hasher.isRight('caf\u0065\u0301 turnstile x', await hasher.hash('caf\u00e9 turnstile x')),
    ).toBe(true);
  });
});
