import { hashOfRecoveryCode, looksLikeRecoveryCode, newRecoveryCodes } from './recovery-codes';

describe('recovery codes', () => {
  const codes = newRecoveryCodes();

  it('are ten, all different, of 26 signs of base 32: 130 bits', () => {
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{5}-){4}[A-Z2-7]{6}$/);
  });

  it('are the same however they are typed', () => {
    const typed = ` ${codes[0]!.toLowerCase().replaceAll('-', ' ')} `;
    expect(hashOfRecoveryCode(typed)).toEqual(hashOfRecoveryCode(codes[0]!));
    expect(looksLikeRecoveryCode(typed)).toBe(true);
    expect(looksLikeRecoveryCode('123 456')).toBe(false);
  });
});
