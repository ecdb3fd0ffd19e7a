import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { caseInHand, caseIsInHand, InHand, openCaseInHand } from '../cases/case-in-hand';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork } from '../cases/move-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { PanelCase } from '../cases/panel-case';
import { Approach } from '../search/approach';
import { approachesOf } from '../search/approaches.query';
import { SeenVersion } from '../search/save-approach';
import { stateUnmetNeed, takeBackUnmetNeed } from '../unmet-need/state-unmet-need';
import { UnmetNeed, UnmetNeedFacts } from '../unmet-need/unmet-need';
import { unmetNeedOf } from '../unmet-need/unmet-need.query';
import { CaseOption, OptionFacts } from './case-option';
import { caseOptionsOf } from './case-options.query';
import {
  addOption,
  changeOption,
  moveOptionUp,
  preferOption,
  removeOption,
  SeenPosition,
} from './save-option';

export interface OptionsPage extends InHand {
  readonly of: BoroughCase;
  readonly options: readonly CaseOption[];
  readonly unmetNeed: UnmetNeed | null;
  /** Providers of the search log that offered a placement. */
  readonly offers: readonly Approach[];
}

/** What a borough found for a child, up to five side by side, or that it found nothing suitable (REF-25, REF-26). */
@Injectable()
export class CaseOptions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for a case of another borough, as for one that never was */
  async open(viewer: Viewer, reference: string): Promise<OptionsPage> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      return {
        of,
        ...(await caseIsInHand(tx, of)),
        options: await caseOptionsOf(tx, of),
        unmetNeed: await unmetNeedOf(tx, of),
        offers: (await approachesOf(tx, of)).filter(({ answer }) => answer === 'offer'),
      };
    });
  }

  /**
   * The same for a page on which something about them is written.
   * @throws ConflictError where the case can no longer be changed
   */
  async toChange(viewer: Viewer, reference: string): Promise<Pick<OptionsPage, 'options' | 'unmetNeed'>> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openCaseInHand(tx, this.audit, reference, viewer.origin);
      return { options: await caseOptionsOf(tx, of), unmetNeed: await unmetNeedOf(tx, of) };
    });
  }

  /** @throws ConflictError where there are five, or the case can no longer be changed */
  add(viewer: Viewer, reference: string, facts: OptionFacts): Promise<void> {
    return this.inHand(viewer, reference, (tx, work, of) => addOption(tx, work, of, facts));
  }

  /** @throws ConflictError where somebody else changed it meanwhile, or the case can no longer be changed */
  change(viewer: Viewer, reference: string, changed: OptionFacts & SeenVersion): Promise<void> {
    return this.inHand(viewer, reference, (tx, work, of) => changeOption(tx, work, of, changed));
  }

  /** @throws ConflictError likewise */
  remove(viewer: Viewer, reference: string, seen: SeenVersion): Promise<void> {
    return this.inHand(viewer, reference, (tx, work, of) => removeOption(tx, work, of, seen));
  }

  /** @throws ConflictError where it no longer stands where it was seen, or the case can no longer be changed */
  moveUp(viewer: Viewer, reference: string, seen: SeenPosition): Promise<void> {
    return this.inHand(viewer, reference, (tx, work, of) => moveOptionUp(tx, work, of, seen));
  }

  /** @throws ConflictError where it is no longer there, or the case can no longer be changed */
  prefer(viewer: Viewer, reference: string, id: string): Promise<void> {
    return this.inHand(viewer, reference, (tx, work, of) => preferOption(tx, work, of, id));
  }

  /** @throws ConflictError where somebody else said it meanwhile, or the case can no longer be changed */
  foundNone(
    viewer: Viewer,
    reference: string,
    said: { readonly facts: UnmetNeedFacts; readonly seenVersion: number | null },
  ): Promise<void> {
    return this.inHand(viewer, reference, (tx, work, of) => stateUnmetNeed(tx, work, of, said));
  }

  /** @throws ConflictError where it was changed meanwhile, or the case can no longer be changed */
  takeBackNone(viewer: Viewer, reference: string, seenVersion: number): Promise<void> {
    return this.inHand(viewer, reference, (tx, work, of) => takeBackUnmetNeed(tx, work, of, seenVersion));
  }

  private async inHand(
    viewer: Viewer,
    reference: string,
    change: (tx: Tx, work: CaseWork, of: PanelCase) => Promise<void>,
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) =>
      change(tx, caseWorkOf(viewer, this.audit, this.clock), await caseInHand(tx, reference)),
    );
  }
}
