import { Injectable } from '@nestjs/common';
import { hashOfToken } from '@lib/access/secrets/access-secrets';
import { NOBODY } from '@lib/access/sign-in/sign-in-context';
import { Throttles } from '@lib/access/throttle/throttles.service';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { holderOf } from '@lib/database/context/viewer-context';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError, TooManyError } from '@lib/kernel/domain-error';
import { keepPlaces, Kept } from '../places/keep-places';
import { PlacedSetting, placedSetting } from '../places/placed-settings.query';
import { placesOf } from '../places/places.query';
import { PlaceFacts, SettingPlaces, standingOn, THE_PROVIDER } from '../places/setting-places';

/** What whoever holds a link sees: one setting, and what stands of its places. */
export interface ToConfirm {
  readonly setting: PlacedSetting;
  readonly now: SettingPlaces | null;
}

/** What a provider is asked: places, and no child and no fee. */
export type ProvidersAnswer = Pick<PlaceFacts, 'vacant' | 'usableFrom' | 'outOfUse' | 'outOfUseReason'>;

/** Who sends it, as far as that is known of somebody without an account. */
export interface Sender {
  readonly address: string;
  readonly origin: AuditOrigin;
}

/**
 * Confirming the places of one setting by a link, without an account. Opening the link changes nothing (mail programs
 * do that); the answer uses it up. What is read and written runs in a context that sees this one setting only.
 */
@Injectable()
export class ConfirmingPlaces {
  constructor(
    private readonly auth: AuthUnitOfWork,
    private readonly units: UnitOfWork,
    private readonly throttles: Throttles,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * What the link is for.
   * @throws NotFoundError when it was used, taken back, is too old, or never was: nobody is told which
   * @throws TooManyError after too many links from one network address that did not work
   */
  async look(secret: string, { address }: Pick<Sender, 'address'>): Promise<ToConfirm> {
    const requestId = await this.find(secret, address);
    return this.units.run(holderOf(requestId), (tx) => this.read(tx, requestId), { readOnly: true });
  }

  /**
   * Keeps what the provider says, from today on, and uses the link up.
   * @throws InvalidError naming each field; the link works on
   * @throws NotFoundError as `look` does
   */
  async answer(secret: string, said: ProvidersAnswer, { address, origin }: Sender): Promise<Kept> {
    const requestId = await this.find(secret, address);
    return this.units.run(holderOf(requestId), async (tx) => {
      await useUp(tx, requestId);
      const { setting, now } = await this.read(tx, requestId);
      const toSay = {
        ...said,
        commissioned: now?.commissioned ?? null,
        outOfUsePayer: said.outOfUse > 0 ? (now?.outOfUsePayer ?? 'not recorded') : null,
        validFrom: this.clock.today(),
      };
      const by = { source: 'provider', id: null, name: THE_PROVIDER, clock: this.clock } as const;
      const kept = await keepPlaces(tx, setting.id, toSay, by);
      const subject = { subjectType: 'setting', subjectIds: [setting.id] };
      const particulars = { request: requestId, [kept]: toSay.validFrom };
      await this.audit.record(tx, { action: 'places-confirmed-by-link', ...subject, particulars }, origin);
      return kept;
    });
  }

  /** Every link counts as one that does not work until it is known that it does. */
  private async find(secret: string, address: string): Promise<string> {
    const minutes = await this.auth.run(NOBODY, (tx) => this.throttles.takeFrom(tx, address));
    if (minutes > 0) throw tooMany(minutes);
    return this.auth.run(NOBODY, async (tx) => {
      const [row] = await tx.query<{ id: string | null }>('select working_link($1) as id', [
        hashOfToken(secret),
      ]);
      if (!row?.id) throw linkIsOver();
      await this.throttles.forgiveFrom(tx, address);
      return row.id;
    });
  }

  private async read(tx: Tx, requestId: string): Promise<ToConfirm> {
    const [row] = await tx.query<{ settingId: string }>(
      'select setting_id as "settingId" from confirmation_requests where id = $1',
      [requestId],
    );
    if (!row) throw linkIsOver();
    const setting = await placedSetting(tx, row.settingId);
    return { setting, now: standingOn(await placesOf(tx, setting.id), this.clock.today()) };
  }
}

/** Two windows, one link: the second finds it used. */
const useUp = async (tx: Tx, requestId: string): Promise<void> => {
  const used = await tx.query(
    `update confirmation_requests set answered_at = clock_timestamp()
      where id = $1 and answered_at is null and revoked_at is null and expires_at > clock_timestamp() returning 1`,
    [requestId],
  );
  if (used.length === 0) throw linkIsOver();
};

/** Used, taken back, run out, or never made: whoever holds a link is not told which. */
const linkIsOver = (): NotFoundError => new NotFoundError('page', 'confirm-link-over');

const tooMany = (minutes: number): TooManyError =>
  new TooManyError(
    `Too many links that do not work were opened from your network. Try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
    'links-from-address',
    minutes * 60,
  );
