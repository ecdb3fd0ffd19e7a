import { Tx } from '@lib/database/unit-of-work';
import { BANK_HOLIDAYS } from '../bank-holidays/bank-holidays';
import { Benchmark, Figure } from '../benchmarks/benchmark';
import { readBenchmarks } from '../benchmarks/read-benchmarks';
import { readStatisticalNeighbours } from '../benchmarks/statistical-neighbours';
import { CODE_SETS } from '../codes/code-sets';
import { LoadOutcome } from './load-once';
import { loadTables, ReferenceTable } from './replace-rows';

/**
 * Loads the reference data that comes with the service: code sets, bank holidays and published figures. Safe to
 * run again: what is there already is left alone. Authorities are loaded by `boroughs`, the postcode directory by
 * `loadPostcodeDirectory`. Run as the role `migrate`.
 */
export const loadReferenceData = async (tx: Tx): Promise<LoadOutcome[]> => [
  await loadTables(tx, 'codes', 'returns to 2027', [codes()]),
  await loadTables(tx, 'bank-holidays', '2019 to 2028', [bankHolidays()]),
  await loadTables(tx, 'benchmarks', '2021 to 2025', [benchmarks()]),
  await loadTables(tx, 'statistical-neighbours', '2025', [statisticalNeighbours()]),
];

const codes = (): ReferenceTable => ({
  table: 'codes',
  key: ['code_set', 'code'],
  rows: Object.entries(CODE_SETS).flatMap(([set, members]) =>
    members.map(({ code, label, firstYear, lastYear, labelUnconfirmed, ...details }, position) => ({
      code_set: set,
      code,
      position,
      label,
      label_unconfirmed: labelUnconfirmed ?? false,
      first_year: firstYear ?? null,
      last_year: lastYear ?? null,
      details,
    })),
  ),
});

const bankHolidays = (): ReferenceTable => ({
  table: 'bank_holidays',
  key: ['day'],
  rows: BANK_HOLIDAYS.map(({ day, title }) => ({ day, title })),
});

const benchmarks = (): ReferenceTable => ({
  table: 'benchmarks',
  key: ['dataset', 'year', 'area_gss', 'characteristic_group', 'characteristic'],
  rows: readBenchmarks().map((one: Benchmark) => ({
    dataset: one.dataset,
    year: one.year,
    area_gss: one.area,
    characteristic_group: one.group,
    characteristic: one.characteristic,
    ...figureColumns('number', one.number),
    ...figureColumns('percentage', one.percentage),
    ...figureColumns('rate', one.rate),
  })),
});

/** A figure is a number or a symbol, in columns of their own: a symbol can never be added up. */
const figureColumns = (name: string, figure: Figure | null): Record<string, number | string | null> => ({
  [name]: typeof figure === 'number' ? figure : null,
  [`${name}_symbol`]: typeof figure === 'string' ? figure : null,
});

const statisticalNeighbours = (): ReferenceTable => ({
  table: 'statistical_neighbours',
  key: ['borough_id', 'rank'],
  rows: readStatisticalNeighbours().map((one) => ({
    borough_id: one.boroughId,
    rank: one.rank,
    neighbour_number: one.neighbour,
    neighbour_name: one.neighbourName,
    closeness: one.closeness,
  })),
});
