import { Viewer } from '@lib/access/viewer';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AgendaItem } from '../agenda/agenda-item';
import { PanelCase } from '../cases/panel-case';
import { caseByReference } from '../cases/cases.query';
import { Declaration, undeclared } from '../conflicts/declaration';
import { isConflicted } from '../conflicts/declarations.query';
import { Snapshot } from '../sharing/snapshot';
import { sharedCopy } from '../sharing/share-case';

/** What of a case is open to somebody at a meeting; or why nothing is. */
export type Papers =
  | { readonly open: true; readonly of: PanelCase; readonly copy: Snapshot }
  | { readonly open: false; readonly because: 'business' | 'conflict' | 'declare first' | 'not shared' };

interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly declarations: readonly Declaration[];
}

/**
 * The papers of an item for the viewer. Whoever has a voice declares about every case before any paper of the meeting
 * opens (PAN-15); the coordinator, who has none, prepared the cases. A conflict closes a case by row security, whatever
 * this says; here is only said why.
 */
export const papersOf = async (
  tx: Tx,
  viewer: Pick<Viewer, 'personId' | 'permissions'>,
  item: AgendaItem,
  { items, declarations }: Agenda,
): Promise<Papers> => {
  if (item.caseId === null) return { open: false, because: 'business' };
  if (await isConflicted(tx, item)) return { open: false, because: 'conflict' };
  if (mustDeclare(viewer) && undeclared(items, declarations, viewer.personId).length > 0)
    return { open: false, because: 'declare first' };
  try {
    const of = await caseByReference(tx, item.reference!);
    return { open: true, of, copy: await sharedCopy(tx, of) };
  } catch (error) {
    if (error instanceof NotFoundError) return { open: false, because: 'not shared' };
    throw error;
  }
};

/** Who has a voice declares; the coordinator may. */
export const mustDeclare = ({ permissions }: Pick<Viewer, 'permissions'>): boolean =>
  !permissions.has('run the panel');
