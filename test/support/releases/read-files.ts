import { parse } from 'csv-parse/sync';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { Answer } from '@test/support/signed-in';
import { areaCoded } from './names';
import { LONDON } from './released-cells';
import { NOTHING, OwnSighting, partsOf, Reading, Seen, Sighting } from './sighting';

interface Line {
  readonly release: string;
  readonly areaKind: string;
  readonly areaCode: string;
  readonly categoryCode: string;
  readonly value: number | null;
  readonly valueStatus: string;
}

const sightingOf = (line: Line, where: string): Sighting => ({
  release: line.release,
  area: areaCoded(partsOf(line.release).on, line.areaKind, line.areaCode),
  category: line.categoryCode,
  seen: seenIn(line, where),
  where,
});

/** Every released figure of an answer, as it was said to be. */
export const sightingsOfLines = (lines: readonly Line[], where: string): Sighting[] =>
  lines.map((line) => sightingOf(line, where));

const seenIn = ({ value, valueStatus }: Pick<Line, 'value' | 'valueStatus'>, where: string): Seen => {
  const symbol = Object.entries(SYMBOL_WORDS).find(([, words]) => words === valueStatus)?.[0];
  if (value !== null && valueStatus === 'shown') return value;
  if (value === null && symbol) return symbol as Seen;
  throw new Error(`${where}: ${value} is said to be ${valueStatus}`);
};

/** Reads every figure of a CSV file. */
export const readCsv = (address: string, { text }: Answer): Reading => {
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  const lines = rows.map((row): Line => ({
    release: row['release']!,
    areaKind: row['area_kind']!,
    areaCode: row['area_code']!,
    categoryCode: row['category_code']!,
    value: row['value'] === '' ? null : Number(row['value']),
    valueStatus: row['value_status']!,
  })); // prettier-ignore
  return { ...NOTHING, sightings: lines.map((line) => sightingOf(line, `${address} CSV`)) };
};

interface FiguresJson {
  readonly money?: readonly { code: string; pounds: number | null; status: string }[] | null;
  readonly figures?: readonly Line[];
  /** Of boroughs a borough is set beside. */
  readonly neighbours?: { readonly figures: readonly Line[] } | null;
  readonly own?: readonly { categoryCode: string; value: number }[] | null;
  readonly release?: { readonly cube: string; readonly on: string; readonly reference: string };
}

/** Reads every figure of an answer of the API; those of the borough's own apart. */
export const readJson = (address: string, answer: Answer): Reading => {
  const { figures = [], neighbours, own, release, money } = answer.json<FiguresJson>();
  const ownFigures = (own ?? []).map(({ categoryCode, value }): OwnSighting => ({
    cube: release!.cube,
    on: release!.on,
    borough: 'own',
    category: categoryCode,
    value,
    where: `${address} own`,
  })); // prettier-ignore
  return {
    problems: [],
    own: ownFigures,
    sightings: [
      ...[...figures, ...(neighbours?.figures ?? [])].map((line) => sightingOf(line, `${address} JSON`)),
      ...(money ?? []).map(({ code, pounds, status }) => ({
        release: release!.reference,
        area: LONDON,
        category: code,
        seen: seenIn({ value: pounds, valueStatus: status }, address),
        where: `${address} money`,
      })),
    ],
  };
};
