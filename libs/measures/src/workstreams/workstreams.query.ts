import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { figureOf } from './figure-catalogue';
import { MadeWorkstream } from './made-workstream';
import { SHIPPED_WORKSTREAMS } from './shipped-workstreams';
import { ShippedWorkstream } from './shipped/shipped-workstream';

interface VersionRow {
  readonly code: string;
  readonly version: number;
  readonly question: string;
  readonly figures: readonly string[];
  readonly reports: readonly string[];
  readonly because: string;
  readonly validFrom: Day;
  readonly madeAt: Temporal.Instant;
  readonly madeByName: string;
}

const VERSION = `v.code, v.version, v.question, to_json(v.figures) as figures, to_json(v.reports) as reports, v.because,
  v.valid_from as "validFrom", v.made_at as "madeAt", v.made_by_name as "madeByName"`;

/** Every workstream as it was in force at the end of a day, in the order of the programme. */
export const workstreamsOn = async (tx: Tx, on: Day): Promise<readonly MadeWorkstream[]> => {
  const rows = await tx.query<VersionRow>(
    `select distinct on (v.code) ${VERSION} from workstream_versions v where v.valid_from <= $1
      order by v.code, v.version desc`,
    [on],
  );
  return SHIPPED_WORKSTREAMS.map((shipped) =>
    overlaid(
      shipped,
      rows.find(({ code }) => code === shipped.code),
    ),
  );
};

/** Every version of one, newest first; the last is the one that comes with the service. @throws NotFoundError */
export const versionsOfWorkstream = async (tx: Tx, code: string): Promise<readonly MadeWorkstream[]> => {
  const shipped = SHIPPED_WORKSTREAMS.find((one) => one.code === code);
  if (!shipped) throw new NotFoundError('workstream');
  const rows = await tx.query<VersionRow>(
    `select ${VERSION} from workstream_versions v where v.code = $1 order by v.version desc`,
    [code],
  );
  return [...rows.map((row) => overlaid(shipped, row)), overlaid(shipped, undefined)];
};

/**
 * A version as a run needs it that is made again: by its number, whatever has been changed since.
 * @throws NotFoundError for a workstream or a version that is not there
 */
export const workstreamVersion = async (tx: Tx, code: string, version: number): Promise<MadeWorkstream> => {
  const found = (await versionsOfWorkstream(tx, code)).find((one) => one.version === version);
  if (!found) throw new NotFoundError('workstream');
  return found;
};

/** What was saved, laid over what ships. */
const overlaid = (shipped: ShippedWorkstream, row: VersionRow | undefined): MadeWorkstream =>
  row === undefined
    ? { ...shipped, validFrom: null, madeAt: null, madeByName: null, because: null }
    : { ...shipped, ...row, figures: row.figures.flatMap((key) => figureOf(key) ?? []) };
