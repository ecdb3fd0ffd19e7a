import { widthOf, wrap } from './lettering';

describe('Text in a drawing', () => {
  it('is broken between words so that each line fits', () => {
    const lines = wrap('Semi-independent living and supported accommodation', 200);
    expect(lines.join(' ')).toBe('Semi-independent living and supported accommodation');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => widthOf(line) <= 200)).toBe(true);
  });

  it('leaves a word that is too long on a line of its own', () => {
    expect(wrap('a Llanfairpwllgwyngyll b', 60)).toEqual(['a', 'Llanfairpwllgwyngyll', 'b']);
  });

  it.each([
    ['Hammersmith and Fulham', 214],
    ['Kensington and Chelsea', 181],
    ['Independent and supported accommodation', 324],
    ['About 6,345', 94],
  ])('has room for %s, which takes %i pixels in DejaVu Sans, and not much more than that', (text, pixels) => {
    expect(widthOf(text)).toBeGreaterThan(pixels);
    expect(widthOf(text)).toBeLessThan(1.2 * pixels);
  });

  it('counts a digit and a wide letter for more than a narrow one', () => {
    expect(widthOf('100%')).toBeGreaterThan(widthOf('abcd'));
  });
});
