import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Child, ChildPlacement, findChild, placementsOf } from '../children/children.query';
import { boroughOf } from '../importing/borough-of';
import { deriveChildAgain } from '../importing/derive-again';
import { lockBorough } from '../importing/lock-borough';
import { Enterer } from './enter-child.service';
import { shownEntriesOf, ShownEntry } from './entries.query';
import { clashOf } from './entry-clash';
import { NewEntry, problemsOfEntry } from './entry-problems';
import { keepEntry } from './keep-entry';

/** What a form about a child's placements is drawn from. */
export interface EntryDesk {
  readonly child: Child;
  readonly placements: readonly ChildPlacement[];
  readonly entries: readonly ShownEntry[];
  /** Grows with every entry of the child: a form sent from an older one is not saved over a newer. */
  readonly seen: number;
}

/** An entry and the child it is about. */
export interface EntryOfChild {
  readonly child: Child;
  readonly entry: ShownEntry;
}

/**
 * Starts, changes and ends a placement on a page, and takes an entry back. Each is kept as it was entered; the child's
 * placements are then derived again from the returns and the entries together.
 */
@Injectable()
export class EnterPlacementService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The child's placements, to enter something about them; recorded as opened. */
  async open(asker: Asker, childId: string): Promise<EntryDesk> {
    return this.work.run(asker.context, async (tx) => {
      const desk = await deskOf(tx, childId);
      await this.audit.record(
        tx,
        { action: 'child-opened', subjectType: 'child', subjectIds: [desk.child.id] },
        asker.origin,
      );
      return desk;
    });
  }

  /** Whether the entry could be saved as it is; keeps nothing. @throws as `enter` does. */
  async check(enterer: Enterer, childId: string, entry: NewEntry): Promise<EntryDesk> {
    return this.work.run(enterer.context, async (tx) => {
      const desk = await deskOf(tx, childId);
      this.refuseWrong(desk, entry);
      await this.audit.record(
        tx,
        { action: 'child-opened', subjectType: 'child', subjectIds: [desk.child.id] },
        enterer.origin,
      );
      return desk;
    });
  }

  /**
   * Keeps an entry and shows it in the child's placements; returns its key.
   * @param seen what `open` gave with the form; null when nobody looked at a form before (the API)
   * @throws InvalidError naming each field that is wrong, and the placement the entry clashes with.
   * @throws ConflictError when somebody entered something about this child in between.
   */
  async enter(
    enterer: Enterer,
    childId: string,
    entry: NewEntry,
    seen: number | null = null,
  ): Promise<string> {
    return this.work.run(enterer.context, (tx) => this.enterIn(tx, enterer, { childId, entry, seen }));
  }

  /** The same within a transaction that does more. */
  async enterIn(
    tx: Tx,
    enterer: Enterer,
    { childId, entry, seen = null }: { childId: string; entry: NewEntry; seen?: number | null },
  ): Promise<string> {
    const boroughId = boroughOf(enterer);
    await lockBorough(tx, boroughId);
    const desk = await deskOf(tx, childId);
    if (seen !== null && seen !== desk.seen) throw enteredMeanwhile();
    this.refuseWrong(desk, entry);
    const id = newId();
    await keepEntry(
      tx,
      { id, boroughId, child: desk.child.localReference, entry, by: enterer.name },
      this.clock,
    );
    await deriveChildAgain(tx, boroughId, desk.child.localReference);
    await this.record(tx, enterer, childId, { [entry.kind]: id });
    return id;
  }

  /** An entry that stands, and whose it is; recorded as opened. @throws NotFoundError once it was taken back. */
  async openEntry(asker: Asker, entryId: string): Promise<EntryOfChild> {
    return this.work.run(asker.context, async (tx) => {
      const found = await entryOfChild(tx, entryId);
      if (found.entry.withdrawn) throw new NotFoundError('entry');
      await this.audit.record(
        tx,
        { action: 'child-opened', subjectType: 'child', subjectIds: [found.child.id] },
        asker.origin,
      );
      return found;
    });
  }

  /**
   * Takes an entry back: what the returns and the other entries say counts again. Returns the key of the child.
   * @throws ConflictError when it was taken back in between.
   */
  async withdraw(enterer: Enterer, entryId: string, version: number): Promise<string> {
    return this.work.run(enterer.context, (tx) => this.withdrawIn(tx, enterer, entryId, version));
  }

  /** The same within a transaction that does more. */
  async withdrawIn(tx: Tx, enterer: Enterer, entryId: string, version: number): Promise<string> {
    const boroughId = boroughOf(enterer);
    await lockBorough(tx, boroughId);
    const { child } = await entryOfChild(tx, entryId);
    const [row] = await tx.query(
      `update placement_entries set withdrawn_at = $4, withdrawn_by = $5, version = version + 1
        where borough_id = $1 and id = $2 and version = $3 and withdrawn_at is null returning version`,
      [boroughId, entryId, version, this.clock.now().toString(), tx.context.personId],
    );
    if (!row) throw enteredMeanwhile();
    await deriveChildAgain(tx, boroughId, child.localReference);
    await this.record(tx, enterer, child.id, { withdrawn: entryId });
    return child.id;
  }

  /** An entry that stands, for a change of it within a transaction; null once it was taken back. */
  async standingEntryIn(tx: Tx, entryId: string): Promise<ShownEntry | null> {
    const { entry } = await entryOfChild(tx, entryId);
    return entry.withdrawn ? null : entry;
  }

  private refuseWrong({ child, placements }: EntryDesk, entry: NewEntry): void {
    const problems = problemsOfEntry(entry, child.birthMonth, this.clock.today());
    if (entry.kind === 'change' && isNothing(entry)) {
      problems.push({
        field: 'place',
        message: 'Nothing is different from what is known. Change what is wrong.',
      });
    }
    const clash = clashOf(entry.kind, entry.holdsFrom, placements);
    if (clash) problems.push(clash);
    if (problems.length > 0) {
      throw new InvalidError('Nothing was saved. Mend what is named.', 'placement-not-entered', problems);
    }
  }

  private async record(
    tx: Tx,
    { origin }: Enterer,
    childId: string,
    particulars: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(
      tx,
      { action: 'placement-entered', subjectType: 'child', subjectIds: [childId], particulars },
      origin,
    );
  }
}

const deskOf = async (tx: Tx, childId: string): Promise<EntryDesk> => {
  const child = await findChild(tx, childId);
  const entries = await shownEntriesOf(tx, child.localReference);
  return {
    child,
    placements: await placementsOf(tx, child.id),
    entries,
    seen: entries.reduce((sum, { version }) => sum + version, 0),
  };
};

const entryOfChild = async (tx: Tx, entryId: string): Promise<EntryOfChild> => {
  const [owner] = isId(entryId)
    ? await tx.query<{ childId: string; reference: string }>(
        `select c.id as "childId", c.local_reference as reference from placement_entries e
           join children c on c.borough_id = e.borough_id and c.local_reference = e.local_reference where e.id = $1`,
        [entryId],
      )
    : [];
  if (!owner) throw new NotFoundError('entry');
  const entries = await shownEntriesOf(tx, owner.reference);
  return { child: await findChild(tx, owner.childId), entry: entries.find(({ id }) => id === entryId)! };
};

const isNothing = ({ facts }: NewEntry): boolean =>
  Object.values(facts).every((fact) => fact === null || fact === undefined);

const enteredMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody entered something about this child’s placements in the meantime. Look at what is known now, and enter it again if it is still right.',
    'entered-meanwhile',
  );
