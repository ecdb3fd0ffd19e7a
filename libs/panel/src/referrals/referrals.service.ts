import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { caseByReference } from '../cases/cases.query';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork } from '../cases/move-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { PanelCase } from '../cases/panel-case';
import { Series } from '../series/series';
import { allSeries } from '../series/series.query';
import { agreedToThePanel } from './agreement-for-panel';
import { changeReferral } from './change-referral';
import { latestReferral, submittedReferral } from './referrals.query';
import { referAgain } from './refer-again';
import { ReferralView, referralView } from './referral-view';
import { saveSection, SectionSave } from './save-section';
import { sendReferral, sendReferralBack } from './send-referral';
import { searchedOf } from './snapshot/searched';
import { Searched } from './snapshot/snapshot-of';
import { StartedCase, startCase } from './start-case';
import { submitReferral } from './submit-referral';
import { takeUpAgain } from './take-up-again';
import { withdrawCase } from './withdraw-case';

export interface OpenedReferral {
  readonly of: BoroughCase;
  readonly view: ReferralView;
}

/** A referral with where the borough searched and what it found, as the panel’s copy would have it. */
export interface WholeReferral extends OpenedReferral {
  readonly searched: Searched;
}

/** A borough’s referral from its start to its submission, and after. Whatever is shown or done is in the audit. */
@Injectable()
export class Referrals {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Whether the viewer’s borough may refer today. */
  async mayRefer(viewer: Viewer): Promise<boolean> {
    const { boroughId } = viewer;
    if (boroughId === null) return false;
    return this.units.run(viewer.context, (tx) => agreedToThePanel(tx, boroughId, this.clock.today()), {
      readOnly: true,
    });
  }

  /** The panels a case can be brought to. */
  async panels(viewer: Viewer): Promise<Series[]> {
    const series = await this.units.run(viewer.context, allSeries, { readOnly: true });
    return series.filter(({ state }) => state === 'open');
  }

  /** Opens a case. @returns its reference; errors are those of `startCase` */
  async start(viewer: Viewer, asked: Omit<StartedCase, 'boroughId'>): Promise<string> {
    return this.units.run(viewer.context, (tx) =>
      startCase(tx, this.workOf(viewer), { ...asked, boroughId: viewer.boroughId! }),
    );
  }

  /** The version that is being written or was written last, for a page. */
  async open(viewer: Viewer, reference: string): Promise<OpenedReferral> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      const view = await referralView(tx, of, await latestReferral(tx, of), this.clock.today());
      return { of, view };
    });
  }

  /** The same with the search and the options: everything that is sent, for whoever sends or submits it. */
  async openWhole(viewer: Viewer, reference: string): Promise<WholeReferral> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      const view = await referralView(tx, of, await latestReferral(tx, of), this.clock.today());
      return { of, view, searched: await searchedOf(tx, of) };
    });
  }

  /** The same for what shows nothing of it: a form that sends on to another page. */
  async look(viewer: Viewer, reference: string): Promise<ReferralView> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await caseByReference(tx, reference);
      return referralView(tx, of, await latestReferral(tx, of), this.clock.today());
    });
  }

  /** The version the panel has; its view is null when none was submitted. */
  async openSubmitted(
    viewer: Viewer,
    reference: string,
  ): Promise<{ readonly of: BoroughCase; readonly view: ReferralView | null }> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      const referral = await submittedReferral(tx, of);
      return { of, view: referral ? await referralView(tx, of, referral, this.clock.today()) : null };
    });
  }

  saveSection(viewer: Viewer, reference: string, save: SectionSave): Promise<void> {
    return this.change(viewer, reference, (tx, work, of) => saveSection(tx, work, of, save));
  }

  send(viewer: Viewer, reference: string, version: number): Promise<void> {
    return this.change(viewer, reference, (tx, work, of) => sendReferral(tx, work, of, version));
  }

  sendBack(viewer: Viewer, reference: string, back: { version: number; because: string }): Promise<void> {
    return this.change(viewer, reference, (tx, work, of) => sendReferralBack(tx, work, of, back));
  }

  submit(viewer: Viewer, reference: string, version: number): Promise<void> {
    return this.change(viewer, reference, (tx, work, of) => submitReferral(tx, work, of, version));
  }

  /** Begins a new version of what was submitted. */
  changeSubmitted(viewer: Viewer, reference: string): Promise<void> {
    return this.change(viewer, reference, changeReferral);
  }

  withdraw(viewer: Viewer, reference: string, asked: { version: number; because: string }): Promise<void> {
    return this.change(viewer, reference, (tx, work, of) => withdrawCase(tx, work, of, asked));
  }

  /** Takes up a case again that expired. */
  takeUpAgain(viewer: Viewer, reference: string, version: number): Promise<void> {
    return this.change(viewer, reference, (tx, work, of) => takeUpAgain(tx, work, of, version));
  }

  /** Brings the child of a case that has ended to the panel again. @returns the reference of the new case */
  async referAgain(viewer: Viewer, reference: string): Promise<string> {
    return this.units.run(viewer.context, async (tx) =>
      referAgain(tx, this.workOf(viewer), await caseByReference(tx, reference)),
    );
  }

  private change(
    viewer: Viewer,
    reference: string,
    doIt: (tx: Tx, work: CaseWork, of: PanelCase) => Promise<void>,
  ): Promise<void> {
    return this.units.run(viewer.context, async (tx) =>
      doIt(tx, this.workOf(viewer), await caseByReference(tx, reference)),
    );
  }

  private workOf(viewer: Viewer): CaseWork {
    return caseWorkOf(viewer, this.audit, this.clock);
  }
}
