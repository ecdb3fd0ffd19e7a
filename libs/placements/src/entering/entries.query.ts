import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { EnteredChild, Entries } from './entries';
import { EnteredFacts, EntryKind, PlacementEntry } from './placement-entry';

/** What was entered for some children of the borough of the transaction, and not taken back. */
export const entriesOf = async (tx: Tx, children: ReadonlySet<string>): Promise<Entries> => {
  const values = [tx.context.boroughId, [...children]];
  const entered = await tx.query<EnteredChild>(
    `select local_reference as child, sex, birth_month as "birthMonth" from child_entries
      where borough_id = $1 and local_reference = any($2) and withdrawn_at is null`,
    values,
  );
  const placements = await tx.query<EntryRow>(
    `select ${SELECTED} from placement_entries
      where borough_id = $1 and local_reference = any($2) and withdrawn_at is null`,
    values,
  );
  return { children: entered, placements: placements.map(entryOf) };
};

/** An entry as the child's page lists it, those that were taken back included. */
export interface ShownEntry extends PlacementEntry {
  readonly version: number;
  readonly enteredByName: string;
  readonly withdrawn: boolean;
}

/** Everything entered on pages about a child's placements, newest first. */
export const shownEntriesOf = async (tx: Tx, child: string): Promise<ShownEntry[]> => {
  const rows = await tx.query<EntryRow & Pick<ShownEntry, 'version' | 'enteredByName' | 'withdrawn'>>(
    `select ${SELECTED}, version, entered_by_name as "enteredByName", withdrawn_at is not null as withdrawn
       from placement_entries where borough_id = $1 and local_reference = $2 order by entered_at desc, id desc`,
    [tx.context.boroughId, child],
  );
  return rows.map(({ version, enteredByName, withdrawn, ...row }) => ({
    ...entryOf(row),
    version,
    enteredByName,
    withdrawn,
  }));
};

interface EntryRow extends Required<EnteredFacts> {
  readonly id: string;
  readonly child: string;
  readonly kind: EntryKind;
  readonly holdsFrom: Day;
  readonly enteredOn: Day;
  readonly reasonCeased: string | null;
  readonly reasonForChange: string | null;
}

const SELECTED = `id, local_reference as child, kind, holds_from as "holdsFrom", entered_on as "enteredOn",
  reason_ceased as "reasonCeased", reason_for_change as "reasonForChange", place, provider, urn,
  placement_sector as sector, host_authority as "hostAuthority", legal_status as "legalStatus", need`;

const entryOf = ({
  id,
  child,
  kind,
  holdsFrom,
  enteredOn,
  reasonCeased,
  reasonForChange,
  ...facts
}: EntryRow): PlacementEntry => ({
  id,
  child,
  kind,
  holdsFrom,
  enteredOn,
  facts,
  reasonCeased,
  reasonForChange,
});
