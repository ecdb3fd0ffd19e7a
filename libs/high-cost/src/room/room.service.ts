import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { ConfirmationRequest } from '@lib/provision/confirmation/confirmation-request';
import { ConfirmationRequests } from '@lib/provision/confirmation/confirmation-requests.service';
import { placedSetting } from '@lib/provision/places/placed-settings.query';
import { Places, PlacesOfSetting } from '@lib/provision/places/places.service';
import { BlockContract } from './block-contract';
import { blocksOf, hasBlockAt } from './blocks.query';
import { roomFacts } from './room.query';
import { roomOf, RoomRow, RoomWeek, weeksFrom } from './room-weeks';
import { childrenOn, staysAt } from './voids.query';

/** So many weeks beside each other. */
export const WEEKS_SHOWN = 6;

/** Room by setting and week. */
export interface RoomList {
  readonly weeks: readonly RoomWeek[];
  readonly rows: readonly RoomRow[];
  /** Whose blocks and children are beside it; null for the programme. */
  readonly boroughId: number | null;
  readonly today: Day;
  /** For how many days a confirmation counts, by the rule of today. */
  readonly days: number;
}

/** The room of one setting, with what is the viewer’s own beside it. */
export interface RoomOfSetting extends PlacesOfSetting {
  /** The borough’s own blocks there; null for the programme. */
  readonly blocks: readonly BlockContract[] | null;
  /** The borough’s own children who live there today; null for the programme, and where there is no number to find them by. */
  readonly children: number | null;
  readonly requests: readonly ConfirmationRequest[];
  /** Whether the viewer may ask the provider: the programme may, and a borough that has a block there. */
  readonly mayAsk: boolean;
}

/** Where there is room, who says so, and what of it is the borough’s. */
@Injectable()
export class Room {
  constructor(
    private readonly units: UnitOfWork,
    private readonly places: Places,
    private readonly requests: ConfirmationRequests,
    private readonly clock: Clock,
  ) {}

  /** @param from a day of the first week */
  async list({ context }: Pick<Asker, 'context'>, from: Day): Promise<RoomList> {
    const weeks = weeksFrom(from, WEEKS_SHOWN);
    const today = this.clock.today();
    const { rows, days } = await this.units.run(
      context,
      async (tx) => {
        const facts = await roomFacts(tx, weeks[0]!.monday);
        return { rows: roomOf(facts, weeks, today), days: facts.fades(today) };
      },
      { readOnly: true },
    );
    return { weeks, rows, boroughId: context.boroughId, today, days };
  }

  /** @throws NotFoundError for no setting. */
  async of(viewer: Viewer, settingId: string): Promise<RoomOfSetting> {
    const places = await this.places.of(viewer, settingId);
    const { boroughId } = viewer.context;
    const own = await this.units.run(
      viewer.context,
      async (tx) => {
        if (boroughId === null) return { blocks: null, children: null, mayAsk: true };
        const blocks = (await blocksOf(tx)).filter((block) => block.settingId === settingId);
        const stays = await staysAt(tx, boroughId, [settingId]);
        return {
          blocks,
          children: places.setting.urn === null ? null : childrenOn(stays, places.today),
          mayAsk: await this.mayAsk(tx, settingId),
        };
      },
      { readOnly: true },
    );
    const mayAsk = own.mayAsk && viewer.permissions.has('ask providers');
    return { ...places, ...own, mayAsk, requests: mayAsk ? await this.requests.of(viewer, settingId) : [] };
  }

  /**
   * Asks the provider of a setting to confirm its places.
   * @throws NotFoundError for no setting
   * @throws NotAllowedError for a borough that has no block there
   * @throws InvalidError for an address that is none
   * @returns the key of the request
   */
  async ask(viewer: Viewer, settingId: string, address: string): Promise<string> {
    return this.units.run(viewer.context, async (tx) => {
      await placedSetting(tx, settingId);
      if (!(await this.mayAsk(tx, settingId))) throw notYours();
      return this.requests.askIn(tx, viewer, settingId, address);
    });
  }

  private async mayAsk(tx: Tx, settingId: string): Promise<boolean> {
    return tx.context.boroughId === null || hasBlockAt(tx, settingId, this.clock.today());
  }
}

const notYours = (): NotAllowedError =>
  new NotAllowedError(
    'Your borough can ask the provider of a setting in which it holds a block of places. For another, ask the programme’s commissioner.',
    'no-block',
  );
