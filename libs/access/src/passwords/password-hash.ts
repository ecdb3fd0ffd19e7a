import { Algorithm, hash, Options, parseOptions, verify } from '@node-rs/argon2';
import { AtMost } from './at-most';

/** argon2id, 64 MiB, 3 passes, 1 lane (security.md 2.2); more than the least of OWASP ASVS 5.0, appendix C. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** `Algorithm.Argon2id`: a const enum's value cannot be read where files are compiled one by one. */
const ARGON2ID: Algorithm = 2;

/** Four at a time: 256 MiB, and the rest wait. */
const hashing = new AtMost(4);

/** Makes and checks password hashes, with a pepper kept outside the database. */
export class PasswordHasher {
  private readonly options: Options;
  private dummy: Promise<string> | null = null;

  constructor(pepper: Buffer) {
    this.options = { ...COST, algorithm: ARGON2ID, secret: pepper };
  }

  hash(password: string): Promise<string> {
    return hashing.run(() => hash(plain(password), this.options));
  }

  /**
   * Whether the password is the one hashed. Without a hash (nobody of that name) it takes as long and says no, so
   * that time does not tell who has an account.
   */
  async isRight(password: string, passwordHash: string | null): Promise<boolean> {
    const against = passwordHash ?? (await this.dummyHash());
    const right = await hashing.run(() => verify(against, plain(password), this.options));
    return right && passwordHash !== null;
  }

  /** Whether a hash was made more cheaply than today's are: it is made again at the next sign-in. */
  isOutdated(passwordHash: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
    return memoryCost < COST.memoryCost || timeCost < COST.timeCost || parallelism < COST.parallelism;
  }

  /** Made ahead, so that the first unknown name does not take twice as long. */
  async warm(): Promise<void> {
    await this.dummyHash();
  }

  private dummyHash(): Promise<string> {
    this.dummy ??= this.hash('a password nobody has');
    return this.dummy;
  }
}

/** One way of writing each letter, so that the same keys give the same password on every machine. */
const plain = (password: string): string => password.normalize('NFKC');
