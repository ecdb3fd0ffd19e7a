import { DirectoryColumns } from './directory-columns';
import { normalisePostcode } from './postcode';

export interface DirectoryRow {
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
  readonly authority: string | null;
  /** No longer in use; kept because older episodes still name it. */
  readonly terminated: boolean;
}

const QUOTE = 34;
const COMMA = 44;

/**
 * The fields of one line of CSV, as far as the last one wanted. The directory has 2.7 million lines of some fifty
 * fields, of which the first dozen matter; none of its fields spans lines.
 */
export const fieldsOf = (line: string, upTo: number): string[] => {
  const fields: string[] = [];
  let at = 0;
  while (fields.length <= upTo && at <= line.length) {
    if (line.charCodeAt(at) === QUOTE) {
      let end = at + 1;
      while (end < line.length && !(line.charCodeAt(end) === QUOTE && line.charCodeAt(end + 1) !== QUOTE)) {
        end += line.charCodeAt(end) === QUOTE ? 2 : 1;
      }
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 2;
    } else {
      let end = at;
      while (end < line.length && line.charCodeAt(end) !== COMMA) end += 1;
      fields.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return fields;
};

const lastWanted = (columns: DirectoryColumns): number =>
  Math.max(...Object.values(columns).filter((at): at is number => at !== null));

/**
 * Reads lines of one edition. A line is left out (null) when it has no grid reference (Channel Islands, Isle of
 * Man, a few others) or when it is in Northern Ireland, whose grid is another one: a distance worked out across
 * the two would be wrong.
 */
export const directoryReader = (columns: DirectoryColumns): ((line: string) => DirectoryRow | null) => {
  const upTo = lastWanted(columns);
  return (line) => {
    const fields = fieldsOf(line, upTo);
    const postcode = normalisePostcode(fields[columns.postcode] ?? '');
    const easting = Number(fields[columns.easting] || Number.NaN);
    const northing = Number(fields[columns.northing] || Number.NaN);
    const authority = fields[columns.authority] ?? '';
    const usable = Number.isInteger(easting) && Number.isInteger(northing) && !authority.startsWith('N');
    if (postcode === null || !usable) return null;
    const county = columns.county === null ? '' : (fields[columns.county] ?? '');
    const terminated = (fields[columns.terminated] ?? '') !== '';
    return { postcode, easting, northing, authority: childrensAuthority(county, authority), terminated };
  };
};

/** Where there is a county council it looks after children, not the district; 99999999 stands for no area. */
const childrensAuthority = (county: string, authority: string): string | null => {
  if (/^E10\d{6}$/.test(county)) return county;
  return /^[EWS]\d{8}$/.test(authority) && !authority.endsWith('99999999') ? authority : null;
};
