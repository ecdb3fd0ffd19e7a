import { randomBytes } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

/** The service as an authenticator app lists it. */
const ISSUER = 'Pan-London placements';
const STEP_SECONDS = 30;
const DIGITS = 6;

/** A new secret for an authenticator app, 160 bits (RFC 4226, 4). */
export const newTotpSecret = (): Buffer => randomBytes(20);

/** What the QR code says. */
export const totpAddress = (secret: Buffer, label: string): string =>
  new TOTP({
    issuer: ISSUER,
    label,
    secret: asSecret(secret),
    digits: DIGITS,
    period: STEP_SECONDS,
  }).toString();

/** The secret for typing by hand, in groups of four. */
export const totpText = (secret: Buffer): string => asSecret(secret).base32.replace(/(.{4})(?=.)/g, '$1 ');

/**
 * The step whose code this is, or null. Only the current step and the one before it count (a clock may be a little
 * behind), and never one at or before the last used: a code works once (security.md 2.2).
 * @param seconds the moment, in seconds since 1970, by the clock of the database.
 */
export const stepOfCode = (
  secret: Buffer,
  code: string,
  seconds: number,
  lastUsedStep: number | null,
): number | null => {
  const current = Math.floor(seconds / STEP_SECONDS);
  const usable = [current, current - 1].filter((step) => step > (lastUsedStep ?? -1));
  const typed = code.replace(/\s/g, '');
  return usable.find((step) => codeOfStep(secret, step) === typed) ?? null;
};

/** The code an app shows at a moment. */
export const codeAt = (secret: Buffer, seconds: number): string =>
  codeOfStep(secret, Math.floor(seconds / STEP_SECONDS));

const codeOfStep = (secret: Buffer, counter: number): string =>
  HOTP.generate({ secret: asSecret(secret), counter, digits: DIGITS });

const asSecret = (bytes: Buffer): Secret => new Secret({ buffer: new Uint8Array(bytes).buffer });
