import { InvalidError } from '@lib/kernel/domain-error';
import { directoryColumns } from './directory-columns';
import { directoryOf, EMPTY_DIRECTORY } from './directory-for';
import { directoryReader, fieldsOf } from './directory-line';
import { isPostcode, normalisePostcode, normalisePostcodeOrSector, sectorOf } from './postcode';

describe('a postcode', () => {
  it.each([
    ['SE1 9GF', 'SE1 9GF', 'SE1 9'],
    [' se19gf ', 'SE1 9GF', 'SE1 9'],
    ['EC1A\u00a01BB', 'EC1A 1BB', 'EC1A 1'],
    ['W1A  0AX', 'W1A 0AX', 'W1A 0'],
    ['CR26XH', 'CR2 6XH', 'CR2 6'],
    ['M1 1AE', 'M1 1AE', 'M1 1'],
    ['BR12 3AB', 'BR12 3AB', 'BR12 3'],
  ])('%p is %p in sector %p', (text, postcode, sector) => {
    expect(normalisePostcode(text)).toBe(postcode);
    expect(normalisePostcodeOrSector(text)).toBe(postcode);
    expect(sectorOf(text)).toBe(sector);
  });

  it.each([
    ['se1 4', 'SE1 4'],
    ['EC1A1', 'EC1A 1'],
    ['Z25 1', 'Z25 1'],
  ])('%p is a sector and no postcode', (text, sector) => {
    expect(isPostcode(text)).toBe(false);
    expect(normalisePostcodeOrSector(text)).toBe(sector);
    expect(sectorOf(text)).toBe(sector);
  });

  it.each([
    '',
    'SE1',
    'ABC 1',
    '1SE 9GF',
    'SE1 9G',
    'SE1 9GFX',
    'SE1-9GF',
    'XXXXXXX',
    'SE111 9GF',
    'London',
    '12345',
  ])('%p is neither', (text) => {
    expect(isPostcode(text)).toBe(false);
    expect(normalisePostcodeOrSector(text)).toBeNull();
    expect(sectorOf(text)).toBeNull();
  });
});

describe('the columns of the directory', () => {
  it('are found in editions to 2024 and from 2025', () => {
    const to2024 = ['pcd', 'pcd2', 'pcds', 'dointr', 'doterm', 'oscty', 'ced', 'oslaua', 'osward', 'parish', 'usertype', 'oseast1m', 'osnrth1m']; // prettier-ignore
    expect(directoryColumns(to2024)).toEqual({ postcode: 2, terminated: 4, county: 5, authority: 7, easting: 11, northing: 12 }); // prettier-ignore
    const from2025 = ['\uFEFFPCD7', 'PCD8', 'PCDS', 'DOINTR', 'DOTERM', 'CTY25CD', 'CED25CD', 'LAD25CD', 'EAST1M', 'NORTH1M']; // prettier-ignore
    expect(directoryColumns(from2025)).toMatchObject({ postcode: 2, county: 5, authority: 7, northing: 9 });
  });

  it('may do without a county', () => {
    const cut = directoryColumns(['pcds', 'doterm', 'oslaua', 'oseast1m', 'osnrth1m']);
    expect(cut).toMatchObject({ postcode: 0, county: null });
  });

  it('are named when they are not there', () => {
    expect(() => directoryColumns(['postcode', 'oslaua', 'doterm'])).toThrow(InvalidError);
    expect(() => directoryColumns(['pcds', 'doterm', 'lat', 'long'])).toThrow(
      'no column oslaua, laua or LAD25CD; no column oseast1m or EAST1M; no column osnrth1m or NORTH1M',
    );
  });
});

describe('a line of the directory', () => {
  const read = directoryReader(
    directoryColumns(['pcds', 'doterm', 'oscty', 'oslaua', 'oseast1m', 'osnrth1m', 'x']),
  );

  it('gives the postcode, its grid reference and the authority that looks after children', () => {
    expect(read('"BR1 3UH","","E99999999","E09000006",540500,169500,"x"')).toEqual({
      postcode: 'BR1 3UH', easting: 540_500, northing: 169_500, authority: 'E09000006', terminated: false,
    }); // prettier-ignore
    expect(read('DA1 1DR,,E10000016,E07000107,554000,174000,x')?.authority).toBe('E10000016');
    expect(read('BR1 3UH,201906,E99999999,E09000006,540500,169500')?.terminated).toBe(true);
  });

  it.each([
    ['without a grid reference', '"JE2 3AB","","L99999999","L99999999",,,'],
    ['in Northern Ireland, which has another grid', '"BT1 1AA","","N99999999","N09000003",333500,374500,'],
    ['that is not a postcode', '"SE1","","E99999999","E09000028",531000,180000,'],
    ['cut short', '"SE1 9GF",""'],
  ])('is left out when it is one %s', (_, line) => {
    expect(read(line)).toBeNull();
  });

  it('keeps a postcode of no authority with its grid reference only', () => {
    expect(read('"SE1 9GF","","E99999999","E99999999",531000,180000,')?.authority).toBeNull();
  });

  it('is split by CSV rules, only as far as needed', () => {
    expect(fieldsOf('a,"b, ""c""",,d', 9)).toEqual(['a', 'b, "c"', '', 'd']);
    expect(fieldsOf('a,b,', 9)).toEqual(['a', 'b', '']);
    expect(fieldsOf('"a","b","c"', 1)).toEqual(['a', 'b']);
    expect(fieldsOf('"a","b"', 9)).toEqual(['a', 'b']);
  });
});

describe('a directory', () => {
  const here = { easting: 1, northing: 2, authority: 'E09000006' };
  const sector = { easting: 3, northing: 4, authority: null };
  const directory = directoryOf(new Map([['BR1 3UH', here]]), new Map([['BR1 3', sector]]));

  it('finds the postcode itself, else its sector, and says which', () => {
    expect(directory.find('br13uh')).toEqual({ ...here, exact: true });
    expect(directory.find('BR1 3ZZ')).toEqual({ ...sector, exact: false });
    expect(directory.find('br1 3')).toEqual({ ...sector, exact: false });
  });

  it('knows nothing of what it does not have', () => {
    expect(directory.find('SE1 9GF')).toBeNull();
    expect(directory.find('none')).toBeNull();
    expect(EMPTY_DIRECTORY.find('BR1 3UH')).toBeNull();
  });
});
