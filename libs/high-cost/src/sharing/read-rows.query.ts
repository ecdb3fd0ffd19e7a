import { Tx } from '@lib/database/unit-of-work';
import { Manner, ReadRow } from './shared-row';

/** Which of the rows: what is left out is any. */
export interface Wanted {
  /** By DfE number; null for all that share. */
  readonly boroughId: number | null;
  /** The highest tier a row reaches, from 1. */
  readonly tier?: number | undefined;
  /** The kind of a reason. */
  readonly reason?: string | undefined;
  readonly group?: string | undefined;
  readonly ageBand?: string | undefined;
  /** Or that none is recorded. */
  readonly registration?: string | undefined;
}

interface Reading {
  readonly version: number;
  readonly manner: Manner;
  readonly page: number;
  /** Null for all rows at once. */
  readonly pageSize: number | null;
}

/** A page of rows, and what they come to on all pages. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly whole: {
    readonly rows: number;
    readonly boroughs: number;
    /** Pence a week, of those whose weekly price is recorded. */
    readonly weeklyPence: number;
    readonly unpriced: number;
  };
}

type Stored = Omit<ReadRow, 'childId'> & {
  /** Null in the one line that comes where nothing fits. */
  readonly childId: string | null;
  readonly total: number;
  readonly boroughs: number;
  readonly allPence: number;
  readonly unpriced: number;
};

/** Reads them and writes down that they were read, both in the database and in one statement. */
export const readRows = async (
  tx: Tx,
  { boroughId, ...wanted }: Wanted,
  { version, manner, page, pageSize }: Reading,
): Promise<ReadRows> => {
  const lines = await tx.query<Stored>(
    `select total, boroughs, all_pence::float8 as "allPence", unpriced,
            borough as "boroughId", child as "childId", reference as "serviceReference", age_band as "ageBand", kind as group,
            need_code as need, provider_kind as provider, location as "locationTier", band as "needsBand",
            registered as registration, procured as procurement, placed_alone as solo, staff::float8 as "staffPerChild",
            'deprivation of liberty' = any(reasons) as liberty, 'panel mark' = any(reasons) as marked,
            weekly_pence::float8 as "weeklyPence", social_care_pence::float8 as "socialCarePence",
            education_pence::float8 as "educationPence", health_pence::float8 as "healthPence"
       from read_shared_register($1, $2, $3, $4, $5, $6)`,
    [boroughId, version, manner, fitting(wanted), page, pageSize],
  );
  const { total, boroughs, allPence, unpriced } = lines[0]!;
  return {
    rows: lines.flatMap(({ total: _t, boroughs: _b, allPence: _a, unpriced: _u, childId, ...row }) =>
      childId === null ? [] : [{ ...row, childId }],
    ),
    whole: { rows: total, boroughs, weeklyPence: allPence, unpriced },
  };
};

/** What a row has to contain, by the names the database goes by. */
const fitting = ({ tier, reason, group, ageBand, registration }: Omit<Wanted, 'boroughId'>): string =>
  JSON.stringify({ tier, reason: reason && [reason], group, age: ageBand, registration });
