import { resolve } from 'node:path';
import { InvalidError, Problem } from './domain-error';

/** What the environment says, read and checked once at start. */
export interface Settings {
  readonly port: number;
  /** Any PostgreSQL; null means the default database under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly statsDatabaseUrl: string | null;
  readonly dataDir: string;
  readonly smtpUrl: string | null;
  /** Where people reach the service; links in messages begin with it. */
  readonly publicUrl: string;
  /** Whom readers of a workbook write to; in practice nobody. */
  readonly contactEmail: string | null;
  /** The root secret; null means the one kept beside the default database. */
  readonly sessionSecret: string | null;
  /** Whether this is a practice installation; null leaves it to what the database already is. */
  readonly practice: boolean | null;
  readonly production: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const SHORTEST_SECRET = 32;

/**
 * Reads the settings. Every problem is reported at once and names its variable.
 * @throws InvalidError when a variable cannot be used as it is.
 */
export const readSettings = (environment: Environment = process.env): Settings => {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string): null => {
    problems.push({ field, message: `${field}: ${message}` });
    return null;
  };

  const port = readPort(environment['PORT'], refuse);
  const production = environment['NODE_ENV'] === 'production';
  const databaseUrl = readUrl('DATABASE_URL', ['postgres:', 'postgresql:'], environment, refuse);
  const settings: Settings = {
    port,
    databaseUrl,
    statsDatabaseUrl: readUrl('STATS_DATABASE_URL', ['postgres:', 'postgresql:'], environment, refuse),
    dataDir: resolve(environment['DATA_DIR'] || '.data'),
    smtpUrl: readUrl('SMTP_URL', ['smtp:', 'smtps:'], environment, refuse),
    publicUrl: (
      readUrl('PUBLIC_URL', ['http:', 'https:'], environment, refuse) ?? `http://localhost:${port}`
    ).replace(/\/$/, ''),
    contactEmail: readEmail(environment['CONTACT_EMAIL'], refuse),
    sessionSecret: readSecret(environment['SESSION_SECRET'], databaseUrl !== null, refuse),
    practice: readPractice(environment['PRACTICE'], { databaseUrl, production }, refuse),
    production,
  };
  if (problems.length > 0) {
    throw new InvalidError(problems.map((problem) => problem.message).join('\n'), 'settings', problems);
  }
  return settings;
};

type Refuse = (field: string, message: string) => null;

const readPort = (text: string | undefined, refuse: Refuse): number => {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  refuse('PORT', 'give a whole number from 0 to 65535, for example 3000');
  return 3000;
};

const readUrl = (
  name: string,
  protocols: string[],
  environment: Environment,
  refuse: Refuse,
): string | null => {
  const text = environment[name];
  if (!text) return null;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  return refuse(name, `give an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
};

const readEmail = (text: string | undefined, refuse: Refuse): string | null => {
  if (!text) return null;
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) && text.length <= 254) return text;
  return refuse('CONTACT_EMAIL', 'give an email address, for example placements@example.org');
};

const readSecret = (text: string | undefined, required: boolean, refuse: Refuse): string | null => {
  if (text && text.length >= SHORTEST_SECRET) return text;
  if (text) return refuse('SESSION_SECRET', `give at least ${SHORTEST_SECRET} random characters`);
  if (required)
    return refuse('SESSION_SECRET', 'needed together with DATABASE_URL, the same for every process');
  return null;
};

/**
 * The default database on a machine that is not in production is a practice one unless `PRACTICE=0` says
 * otherwise: a newcomer's first start must never be mistaken for a real installation, nor hold real children.
 */
const readPractice = (
  text: string | undefined,
  { databaseUrl, production }: { databaseUrl: string | null; production: boolean },
  refuse: Refuse,
): boolean | null => {
  if (text && text !== '0' && text !== '1') return refuse('PRACTICE', 'give 1 for practice or 0 for real');
  if (text === '1' && production) return refuse('PRACTICE', 'cannot be 1 when NODE_ENV is production');
  if (text) return text === '1';
  return databaseUrl === null && !production ? null : false;
};
