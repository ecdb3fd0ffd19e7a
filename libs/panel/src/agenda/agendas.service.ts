import { Injectable } from '@nestjs/common';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { Meeting } from '../meetings/meeting';
import { MeetingEvent, meetingEventsOf } from '../meetings/meeting-event';
import { meetingById } from '../meetings/meetings.query';
import { AgendaItem, AgendaSection } from './agenda-item';
import { itemById, itemsOf } from './agenda.query';
import { moveItem, takeLate, timeItem, Where } from './arrange-agenda';
import {
  acceptItem,
  acceptSuggestion,
  agendaInHand,
  itemChangedMeanwhile,
  putOn,
  setAside,
  takeOff,
} from './change-agenda';
import { PublishChecks } from './publish-checks';
import { checkAgenda, publishAgenda } from './publish-agenda';
import { casesOf, SuggestedCase, suggestionsFor } from './suggestions.query';

/** A meeting as its coordinator sees it. */
export interface Agenda {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly suggestions: readonly SuggestedCase[];
  /** The cases of the items, by key, as far as they are shared with the viewer. */
  readonly cases: ReadonlyMap<string, PanelCase>;
}

/** An item as it was on the page that is sent. */
export interface VersionedItem {
  readonly id: string;
  readonly version: number;
}

export interface ItemOfMeeting {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

export interface Business {
  readonly title: string;
  readonly section: AgendaSection;
  readonly minutes: number;
}

/** Building, arranging and publishing the agenda of a meeting. */
@Injectable()
export class Agendas {
  constructor(
    private readonly units: UnitOfWork,
    private readonly seats: PanelSeats,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for a meeting of another panel */
  open(viewer: Viewer, meetingId: string): Promise<Agenda> {
    return this.units.run(viewer.context, async (tx) => {
      const meeting = await meetingById(tx, meetingId);
      const items = await itemsOf(tx, meeting.id);
      const suggestions = await suggestionsFor(tx, meeting);
      const cases = await casesOf(tx, keysOf(items));
      const shown = [...new Set([...cases.keys(), ...suggestions.map((one) => one.case.id)])];
      if (shown.length > 0)
        await this.audit.record(
          tx,
          { action: 'cases-listed', subjectType: 'case', subjectIds: shown, purpose: 'panel' },
          viewer.origin,
        );
      return { meeting, items, suggestions, cases };
    });
  }

  /** A meeting with what happened to it, for everybody on its panel. */
  meeting(
    viewer: Viewer,
    meetingId: string,
  ): Promise<{ meeting: Meeting; items: readonly AgendaItem[]; events: readonly MeetingEvent[] }> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const meeting = await meetingById(tx, meetingId);
        return {
          meeting,
          items: await itemsOf(tx, meeting.id),
          events: await meetingEventsOf(tx, meeting.id),
        };
      },
      { readOnly: true },
    );
  }

  /** @throws NotFoundError for an item of another panel’s meeting */
  item(viewer: Viewer, itemId: string): Promise<ItemOfMeeting> {
    return this.units.run(viewer.context, (tx) => itemOn(tx, itemId), { readOnly: true });
  }

  /** Accepts what the rules propose for a case. @throws ConflictError when they no longer do */
  accept(viewer: Viewer, meetingId: string, reference: string): Promise<string> {
    return this.change(viewer, meetingId, async (tx, work, meeting) =>
      acceptSuggestion(tx, work, meeting, await suggestionOf(tx, meeting, reference)),
    );
  }

  setAside(viewer: Viewer, meetingId: string, why: { reference: string; because: string }): Promise<void> {
    return this.change(viewer, meetingId, async (tx, work, meeting) =>
      setAside(tx, work, meeting, {
        suggestion: await suggestionOf(tx, meeting, why.reference),
        because: why.because,
      }),
    );
  }

  addBusiness(viewer: Viewer, meetingId: string, { title, section, minutes }: Business): Promise<string> {
    return this.change(viewer, meetingId, async (tx, work, meeting) => {
      return putOn(tx, work, await agendaInHand(tx, meeting), {
        ...{ kind: 'business', case: null, providers: [], suggestedBy: 'By hand' },
        ...{ title, section, minutes },
      });
    });
  }

  /** Puts back what was dropped, or takes what was carried over. Like all that follow: @returns the key of the meeting */
  acceptItem(viewer: Viewer, of: VersionedItem): Promise<string> {
    return this.changeItem(viewer, of, async (tx, work, { meeting, item }) =>
      acceptItem(tx, work, meeting, { item, of: await caseOf(tx, item, { mustBeShared: true }) }),
    );
  }

  takeOff(viewer: Viewer, of: VersionedItem, because: string): Promise<string> {
    return this.changeItem(viewer, of, async (tx, work, { meeting, item }) =>
      takeOff(tx, work, meeting, { item, of: await caseOf(tx, item), because }),
    );
  }

  move(viewer: Viewer, of: VersionedItem, where: Where): Promise<string> {
    return this.changeItem(viewer, of, (tx, work, { meeting, item }) =>
      moveItem(tx, work, meeting, { item, where }),
    );
  }

  setMinutes(viewer: Viewer, of: VersionedItem, minutes: number): Promise<string> {
    return this.changeItem(viewer, of, (tx, work, { meeting, item }) =>
      timeItem(tx, work, meeting, { item, minutes }),
    );
  }

  /** The chair takes what came after the cut-off. @throws InvalidError for what came in time */
  takeLate(viewer: Viewer, of: VersionedItem, because: string): Promise<string> {
    return this.changeItem(viewer, of, async (tx, work, { meeting, item }) =>
      takeLate(tx, work, meeting, { item, of: await caseOf(tx, item, { mustBeShared: true }), because }),
    );
  }

  /** What waits for the chair: the papers came after the cut-off. */
  async late(viewer: Viewer, meetingId: string): Promise<readonly AgendaItem[]> {
    return (await this.checks(viewer, meetingId)).checks.late;
  }

  async checks(viewer: Viewer, meetingId: string): Promise<{ meeting: Meeting; checks: PublishChecks }> {
    const { seriesId } = (await this.meeting(viewer, meetingId)).meeting;
    const seats = await this.seats.of(viewer, seriesId);
    return this.units.run(
      viewer.context,
      async (tx) => {
        const meeting = await meetingById(tx, meetingId);
        return { meeting, checks: await checkAgenda(tx, meeting, seats) };
      },
      { readOnly: true },
    );
  }

  /** @throws ConflictError while something stands in the way, or when the meeting was changed in between */
  async publish(viewer: Viewer, meetingId: string, version: number): Promise<void> {
    const { seriesId } = (await this.meeting(viewer, meetingId)).meeting;
    const seats = await this.seats.of(viewer, seriesId);
    await this.change(viewer, meetingId, (tx, work, meeting) =>
      publishAgenda(tx, work, { ...meeting, version }, seats),
    );
  }

  private change<T>(
    viewer: Viewer,
    meetingId: string,
    change: (tx: Tx, work: CaseWork, meeting: Meeting) => Promise<T>,
  ): Promise<T> {
    return this.units.run(viewer.context, async (tx) =>
      change(tx, caseWorkOf(viewer, this.audit, this.clock), await meetingById(tx, meetingId)),
    );
  }

  private changeItem(
    viewer: Viewer,
    { id, version }: VersionedItem,
    change: (tx: Tx, work: CaseWork, on: ItemOfMeeting) => Promise<void>,
  ): Promise<string> {
    return this.units.run(viewer.context, async (tx) => {
      const on = await itemOn(tx, id);
      if (on.item.version !== version) throw itemChangedMeanwhile(on.item);
      await change(tx, caseWorkOf(viewer, this.audit, this.clock), on);
      return on.meeting.id;
    });
  }
}

const keysOf = (items: readonly AgendaItem[]): string[] =>
  items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));

const itemOn = async (tx: Tx, itemId: string): Promise<ItemOfMeeting> => {
  const item = await itemById(tx, itemId);
  return { item, meeting: await meetingById(tx, item.meetingId) };
};

const suggestionOf = async (tx: Tx, meeting: Meeting, reference: string): Promise<SuggestedCase> => {
  const found = (await suggestionsFor(tx, meeting)).find((one) => one.case.reference === reference);
  if (!found)
    throw new ConflictError(
      'That case is no longer proposed: somebody put it on an agenda, dropped it or moved it on. This is the agenda as it is now.',
      'no-longer-suggested',
    );
  return found;
};

/** The case of an item; null for business, and where it is not shared with the viewer. */
const caseOf = async (
  tx: Tx,
  { caseId, reference }: AgendaItem,
  { mustBeShared = false }: { mustBeShared?: boolean } = {},
): Promise<PanelCase | null> => {
  if (caseId === null) return null;
  const found = (await casesOf(tx, [caseId])).get(caseId) ?? null;
  if (found === null && mustBeShared)
    throw new ConflictError(
      `${reference} is not shared with you any more, so it cannot be listed.`,
      'not-shared',
    );
  return found;
};
