import { Tx } from '@lib/database/unit-of-work';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { AgendaItem } from '../agenda/agenda-item';
import { CaseWork } from '../cases/move-case';

export interface Declared {
  readonly personId: string;
  readonly personName: string;
  readonly item: AgendaItem;
  /** Of what nature the conflict is; null for none. */
  readonly nature: string | null;
}

/**
 * Keeps what somebody declared about the case of an item; again takes the place of the first, but for a conflict,
 * which only ends by being withdrawn with a reason.
 */
export const declare = async (tx: Tx, work: CaseWork, declared: Declared): Promise<void> => {
  const { item, personId, personName, nature } = declared;
  if (item.caseId === null) throw new NotFoundError('case');
  const [row] = await tx.query(
    `insert into conflict_declarations as d (series_id, item_id, case_id, person_id, person_name, conflicted, nature,
                                             declared_at, declared_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (series_id, item_id, person_id) do update
         set conflicted = excluded.conflicted, nature = excluded.nature, declared_at = excluded.declared_at,
             declared_by = excluded.declared_by, withdrawn_at = null, withdrawn_because = null
       where excluded.conflicted or not d.conflicted or d.withdrawn_at is not null
     returning 1`,
    [
      item.seriesId, item.id, item.caseId, personId, personName, nature !== null, nature,
      work.clock.now().toString(), tx.context.personId,
    ],
  ); // prettier-ignore
  if (!row) throw stillStands(item);
  await recorded(tx, work, declared, { conflicted: nature !== null });
};

/** Withdraws every conflict of a person about the case of an item. @throws NotFoundError where there is none. */
export const withdrawConflict = async (
  tx: Tx,
  work: CaseWork,
  { item, personId, because }: { item: AgendaItem; personId: string; because: string },
): Promise<void> => {
  const withdrawn = await tx.query(
    `update conflict_declarations set withdrawn_at = $4, withdrawn_because = $5
      where series_id = $1 and case_id = $2 and person_id = $3 and conflicted and withdrawn_at is null returning 1`,
    [item.seriesId, item.caseId, personId, work.clock.now().toString(), because],
  );
  if (withdrawn.length === 0) throw new NotFoundError('declaration');
  await recorded(tx, work, { item, personId }, { withdrawn: true });
};

const recorded = (
  tx: Tx,
  { audit, origin }: CaseWork,
  { item, personId }: Pick<Declared, 'item' | 'personId'>,
  what: Readonly<Record<string, unknown>>,
): Promise<void> =>
  audit.record(
    tx,
    {
      action: 'conflict-declared',
      subjectType: 'case',
      subjectIds: [item.caseId!],
      particulars: { person: personId, ...what },
    },
    origin,
  );

const stillStands = (item: AgendaItem): InvalidError => {
  const message = `A conflict about ${item.reference ?? 'this case'} has been declared. It ends by being withdrawn, with a reason.`;
  return new InvalidError(message, 'conflict-stands', [{ field: `none-${item.id}`, message }]);
};
