import { safePath, withNext } from './safe-path';

describe('where to go on to', () => {
  it.each(['/', '/children', '/children?page=2&sort=-start', '/reports/0189-ab'])('may be %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nSet-Cookie: x',
    ' /a',
    '',
    7,
    undefined,
    `/${'a'.repeat(500)}`,
  ])('may not be %j', (path) => {
    expect(safePath(path)).toBeNull();
  });

  it('is left out when it is nowhere in particular', () => {
    expect(withNext('/sign-in', '/')).toBe('/sign-in');
    expect(withNext('/sign-in', '//evil.example')).toBe('/sign-in');
    expect(withNext('/sign-in', '/children?page=2')).toBe('/sign-in?next=%2Fchildren%3Fpage%3D2');
  });
});
