import { codeAt, newTotpSecret, stepOfCode, totpAddress, totpText } from './totp';
import { openSecret, sealSecret } from './sealed-secret';

/** The secret and moments of RFC 6238, appendix B, its codes cut to six digits. */
const RFC = Buffer.from('12345678901234567890');

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %d seconds is %s (RFC 6238)', (seconds, code) => {
    expect(codeAt(RFC, seconds)).toBe(code);
    expect(stepOfCode(RFC, code, seconds, null)).toBe(Math.floor(seconds / 30));
  });

  it('still counts in the next step, and not in the one after or the one before', () => {
    const code = codeAt(RFC, 3000);
    expect(stepOfCode(RFC, code, 3030, null)).toBe(100);
    expect(stepOfCode(RFC, code, 3060, null)).toBeNull();
    expect(stepOfCode(RFC, code, 2999, null)).toBeNull();
  });

  it('works once', () => {
    expect(stepOfCode(RFC, codeAt(RFC, 3000), 3000, 100)).toBeNull();
    expect(stepOfCode(RFC, codeAt(RFC, 3000), 3000, 99)).toBe(100);
  });

  it('may be typed with a space', () => {
    expect(stepOfCode(RFC, '287 082', 59, null)).toBe(1);
  });

  it('comes from a secret that can be scanned or typed', () => {
    expect(totpText(RFC)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(totpAddress(RFC, 'a@b.example')).toMatch(
      /^otpauth:\/\/totp\/.*secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/,
    );
    expect(newTotpSecret()).toHaveLength(20);
  });
});

describe('a sealed secret', () => {
  const key = Buffer.alloc(32, 1);

  it('opens for its owner only, and not when changed', () => {
    const sealed = sealSecret(key, 'one', RFC);
    expect(openSecret(key, 'one', sealed)).toEqual(RFC);
    expect(() => openSecret(key, 'another', sealed)).toThrow();
    expect(() => openSecret(Buffer.alloc(32, 2), 'one', sealed)).toThrow();
    sealed[14]! ^= 1;
    expect(() => openSecret(key, 'one', sealed)).toThrow();
  });
});
