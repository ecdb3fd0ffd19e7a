import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { caseInHand, caseIsInHand, InHand, openCaseInHand } from '../cases/case-in-hand';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork } from '../cases/move-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { PanelCase } from '../cases/panel-case';
import { Approach, ApproachFacts } from './approach';
import { approachesOf, approachOf } from './approaches.query';
import { PastedApproach, PastedList, readPasted, sameAs } from './read-pasted';
import { addApproaches, changeApproach, removeApproach, SeenVersion } from './save-approach';
import { SearchTotals, searchTotals } from './search-totals';

export interface SearchLogPage extends InHand {
  readonly of: BoroughCase;
  readonly approaches: readonly Approach[];
  readonly totals: SearchTotals;
}

/** What a paste would add, before anything is saved. */
export interface PastePreview extends PastedList {
  /** Said in the log already, word for word: not added again. */
  readonly already: readonly PastedApproach[];
}

/** Where a borough searched for a child, what each provider answered, and why those that refused did (REF-24). */
@Injectable()
export class SearchLog {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for a case of another borough, as for one that never was */
  async open(viewer: Viewer, reference: string): Promise<SearchLogPage> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      return {
        of,
        ...(await caseIsInHand(tx, of)),
        approaches: await approachesOf(tx, of),
        totals: await searchTotals(tx, of),
      };
    });
  }

  /**
   * The case, for a page on which something about it will be written.
   * @throws ConflictError where it can no longer be changed
   */
  async toChange(viewer: Viewer, reference: string): Promise<PanelCase> {
    return this.units.run(viewer.context, (tx) => caseInHand(tx, reference));
  }

  /**
   * A line, to be changed or removed, or to make an option of.
   * @throws NotFoundError for one that is not there, or no longer
   * @throws ConflictError where the case can no longer be changed
   */
  async line(viewer: Viewer, reference: string, id: string): Promise<Approach> {
    return this.units.run(viewer.context, async (tx) =>
      approachOf(tx, await openCaseInHand(tx, this.audit, reference, viewer.origin), id),
    );
  }

  /** @throws ConflictError where the case can no longer be changed */
  async add(viewer: Viewer, reference: string, facts: ApproachFacts): Promise<void> {
    await this.inHand(viewer, reference, (tx, work, of) => addApproaches(tx, work, of, [facts]));
  }

  /** @throws ConflictError where somebody else changed the line, or the case can no longer be changed */
  async change(viewer: Viewer, reference: string, changed: ApproachFacts & SeenVersion): Promise<void> {
    await this.inHand(viewer, reference, (tx, work, of) => changeApproach(tx, work, of, changed));
  }

  /** @throws ConflictError likewise */
  async remove(viewer: Viewer, reference: string, seen: SeenVersion): Promise<void> {
    await this.inHand(viewer, reference, (tx, work, of) => removeApproach(tx, work, of, seen));
  }

  /** What a list would add; it is read, and nothing of it is saved. */
  async preview(viewer: Viewer, reference: string, text: string): Promise<PastePreview> {
    const read = readPasted(text, this.clock.today());
    return this.units.run(viewer.context, async (tx) => {
      const of = await openCaseInHand(tx, this.audit, reference, viewer.origin);
      return { ...read, ...(await apart(tx, of, read.approaches)) };
    });
  }

  /**
   * Adds all lines of a list, or none; those that the log has already are left out, so that sending it twice adds it once.
   * @returns how many were added
   * @throws InvalidError naming every line's problem
   */
  async paste(viewer: Viewer, reference: string, text: string): Promise<number> {
    const read = readPasted(text, this.clock.today());
    if (read.problems.length > 0) {
      throw new InvalidError(
        'The list has lines to mend. None of it was saved.',
        'search-lines',
        read.problems.map(({ line, message }) => ({ field: line === null ? 'lines' : `line ${line}`, message })),
      ); // prettier-ignore
    }
    return this.inHand(viewer, reference, async (tx, work, of) => {
      const { approaches } = await apart(tx, of, read.approaches);
      if (approaches.length > 0) await addApproaches(tx, work, of, approaches.map(({ facts }) => facts)); // prettier-ignore
      return approaches.length;
    });
  }

  private async inHand<T>(
    viewer: Viewer,
    reference: string,
    change: (tx: Tx, work: CaseWork, of: PanelCase) => Promise<T>,
  ): Promise<T> {
    return this.units.run(viewer.context, async (tx) =>
      change(tx, caseWorkOf(viewer, this.audit, this.clock), await caseInHand(tx, reference)),
    );
  }
}

/** Lines the log does not have yet, and those it has. */
const apart = async (
  tx: Tx,
  of: PanelCase,
  pasted: readonly PastedApproach[],
): Promise<{ approaches: PastedApproach[]; already: PastedApproach[] }> => {
  const known = new Set((await approachesOf(tx, of)).map(sameAs));
  return {
    approaches: pasted.filter(({ facts }) => !known.has(sameAs(facts))),
    already: pasted.filter(({ facts }) => known.has(sameAs(facts))),
  };
};
