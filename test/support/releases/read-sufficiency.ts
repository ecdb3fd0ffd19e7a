import { parse } from 'csv-parse/sync';
import { load } from 'cheerio';
import { LikeAge, likeCode, LikeNeed } from '@lib/measures/cubes/like-needs';
import { Answer } from '@test/support/signed-in';
import { readPosition, readPositionJson } from './read-position';
import { readWorkstream, readWorkstreamJson } from './read-workstream';
import { LONDON } from './released-cells';
import { Claim, NOTHING, Reading } from './sighting';

/** Reads an answer of the pages about sufficiency; null for one of another page. */
export const readSufficiency = (address: string, answer: Answer): Reading | null => {
  const [path = ''] = address.split('?');
  const isApi = path.startsWith('/api/v1/');
  const [page, about] = path.replace('/api/v1', '').slice(1).split('/');
  if (page === 'workstreams' && about && about !== 'position' && !path.endsWith('/change'))
    return isApi ? readWorkstreamJson(address, answer) : readWorkstream(address, answer);
  if (page === 'workstreams' && about === 'position')
    return isApi ? readPositionJson(address, answer) : readPosition(address, answer);
  if (page === 'need-and-room' && about !== 'what-if') return readNeed(address, answer);
  if (page === 'like-needs') return isApi ? readLikes(address, answer) : readTables(address, answer);
  return ['workstreams', 'need-and-room', 'measures'].includes(page!) ? NOTHING : null;
};

const readNeed = (address: string, answer: Answer): Reading => {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/csv')) return readNeedFile(address, answer);
  return address.startsWith('/api') ? readNeedJson(address, answer) : readTables(address, answer);
};

interface Printed {
  readonly value: number | null;
  readonly status: string;
}

interface NeedAnswer {
  readonly releases?: readonly string[];
  readonly cells?: readonly NeedCell[];
}

type NeedCell = { readonly area: string; readonly row: string } & Readonly<Record<string, unknown>>;

const isPrinted = (value: unknown): value is Printed =>
  typeof value === 'object' && value !== null && 'status' in value && 'value' in value;

const areaOf = (code: string): Claim['area'] =>
  code === LONDON.code ? LONDON : { kind: 'sub-region', code };

/** Every number of need is one that a release it names printed of that area; the gap is no surer than they are. */
const readNeedJson = (address: string, answer: Answer): Reading => {
  const { cells = [], releases = [] } = answer.json<NeedAnswer>();
  const claims = cells.flatMap((cell) =>
    Object.entries(cell).flatMap(([name, one]): Claim[] =>
      isPrinted(one) && one.value !== null
        ? [{ releases, area: areaOf(cell.area), value: one.value, where: `${address} ${cell.row} ${name}` }]
        : [],
    ),
  );
  const problems = cells.flatMap((cell) => gapProblems(cell, `${address} ${cell.row} gap`));
  return { ...NOTHING, claims, problems };
};

/** Searching is printed to the nearest five. */
const HALF_A_STEP = 2;

/** A gap of hidden numbers would be a way to them. */
const gapProblems = (cell: NeedCell, where: string): string[] => {
  const { unmet, searching, gap, roomConfirmed } = cell as unknown as {
    readonly unmet: Printed;
    readonly searching: Printed;
    readonly gap: { readonly from: number; readonly to: number } | null;
    readonly roomConfirmed: number;
  };
  if (!gap) return [];
  if (unmet.value === null) return [`${where}: it is worked out from a hidden number`];
  const [least, most] = [gap.from, gap.to].map((end) => end + roomConfirmed - unmet.value!);
  const isOf =
    searching.value === null ||
    (least! >= searching.value - HALF_A_STEP && most! <= searching.value + HALF_A_STEP);
  if (isOf && least! >= 0 && most! >= least!) return [];
  return [`${where}: from ${gap.from} to ${gap.to} is not of its numbers`];
};

const NOT_OF_NEED = ['day', 'room', 'gap', 'area', 'row', 'median', 'settings'];

const readNeedFile = (address: string, { text }: Answer): Reading => {
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  const claims = rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]): Claim[] =>
      NOT_OF_NEED.some((start) => name.startsWith(start)) || name.includes('gap') || !/^\d+$/.test(value)
        ? []
        : [{ releases: [], area: areaOf(row['area_code']!), value: Number(value), where: `${address} ${name}` }],
    ),
  );
  return { ...NOTHING, claims };
}; // prettier-ignore

/** Of room, of what is missing, and of a borough's own: no released numbers. */
const OTHER_COLUMNS = /room|place|confirmed|setting|gap|short|vacan|day|your borough|own|named|boroughs/i;

/** Every number in the cells of a page's tables, but for columns of room and gaps. */
const readTables = (address: string, { text }: Answer): Reading => {
  const $ = load(text);
  const claims = $('main table')
    .toArray()
    .flatMap((table) => {
      const headings = $(table).find('thead th').toArray().map((one) => $(one).text()); // prettier-ignore
      return $(table)
        .find('tbody tr')
        .toArray()
        .flatMap((row) => $(row).children().toArray().map((cell, at) => ({ cell, heading: headings[at] ?? '' })))
        .filter(({ heading, cell }) => cell.tagName === 'td' && !OTHER_COLUMNS.test(heading))
        .map(({ cell }) => $(cell).clone())
        .flatMap((cell): Claim[] => {
          cell.find('.govuk-hint, .govuk-visually-hidden').remove();
          const number = cell.text().trim();
          if (!/^\d[\d,]*$/.test(number)) return [];
          return [{ releases: [], area: null, value: Number(number.replaceAll(',', '')), where: `${address} table` }];
        });
    }); // prettier-ignore
  return { ...NOTHING, claims };
};

interface LikeAnswer {
  readonly release?: string | null;
  readonly candidates?: readonly LikeSaid[];
}

interface LikeSaid {
  readonly need: LikeNeed;
  readonly age: LikeAge;
  readonly children: number;
}

const readLikes = (address: string, answer: Answer): Reading => {
  const { release, candidates = [] } = answer.json<LikeAnswer>();
  const sightings = candidates.map(({ children, ...like }) => ({
    ...{ release: release!, area: LONDON, category: likeCode(like), seen: children, where: address },
  }));
  return { ...NOTHING, sightings };
};
