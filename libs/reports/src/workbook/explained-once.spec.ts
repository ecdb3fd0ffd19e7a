import { explainedOnce } from './explained-once';

describe('an abbreviation in notes', () => {
  it('is spelled out where it comes first, and stands alone after that', () => {
    const texts = [
      'No price.',
      'Before value added tax (VAT), not with value added tax (VAT).',
      'Costs are before value added tax (VAT).',
    ];
    expect(explainedOnce(texts.map((text, n) => ({ id: String(n), text }))).map(({ text }) => text)).toEqual([
      'No price.',
      'Before value added tax (VAT), not with VAT.',
      'Costs are before VAT.',
    ]);
  });
});
