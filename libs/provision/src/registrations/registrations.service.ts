import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { formatDay } from '@lib/kernel/london-format';
import { finishMessages } from '@lib/mail/messages/post-message';
import { changeSetting } from '../directory/change-setting';
import { neighboursOf } from './neighbours.query';
import { problemsOfRegistration } from './registration-problems';
import { NewRegistrationRecord, REGISTRATION_KINDS } from './registration-record';
import { placeOn } from './timeline-place';

/** What people record of how a setting is registered, between two lists. */
@Injectable()
export class Registrations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records how a registration stands from a day on: until the next thing that is known, or until now.
   * @returns its key. @throws NotFoundError @throws InvalidError for a day of which something is known already.
   */
  async record(viewer: Viewer, settingId: string, asked: NewRegistrationRecord): Promise<string> {
    const problems = problemsOfRegistration(asked, this.clock.today());
    if (problems.length > 0)
      throw new InvalidError('The registration has problems.', 'registration', problems);
    return this.units.run(viewer.context, async (tx) => {
      const id = newId();
      await changeSetting(tx, {
        audit: this.audit,
        viewer,
        settingId,
        change: `registration: ${asked.kind}`,
      });
      await tx.query(
        `insert into setting_registrations (setting_id, valid_from, valid_to, status, record_id, kind, source, evidence,
                                            legal_route, recorded_at, recorded_by, recorded_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [settingId, asked.on, await endOfNew(tx, settingId, asked.on), REGISTRATION_KINDS[asked.kind], id, asked.kind,
          asked.source.trim(), asked.evidence.trim() || null, asked.legalRoute.trim() || null,
          this.clock.now().toString(), viewer.personId, viewer.name],
      ); // prettier-ignore
      if (asked.kind !== 'unregistered') await this.endAlerts(tx, settingId);
      return id;
    });
  }

  /**
   * Takes back what somebody recorded by mistake: what stood before goes on, and what approvers were told of it ends.
   * @returns its setting.
   * @throws NotFoundError for what nobody recorded, or is taken back already.
   */
  async takeBack(viewer: Viewer, recordId: string): Promise<string> {
    return this.units.run(viewer.context, async (tx) => {
      const [found] = isId(recordId)
        ? await tx.query<{ settingId: string }>(
            'select setting_id as "settingId" from setting_registrations where record_id = $1',
            [recordId],
          )
        : [];
      if (!found) throw new NotFoundError('record');
      const { settingId } = found;
      await changeSetting(tx, { audit: this.audit, viewer, settingId, change: 'registration taken back' });
      const [gone] = await tx.query<{ from: string; to: string | null }>(
        'delete from setting_registrations where record_id = $1 returning valid_from as "from", valid_to as "to"',
        [recordId],
      );
      if (!gone) throw new NotFoundError('record');
      await tx.query(
        'update setting_registrations set valid_to = $3 where setting_id = $1 and valid_to = $2',
        [settingId, gone.from, gone.to],
      );
      await this.endAlerts(tx, settingId);
      return settingId;
    });
  }

  /** What approvers were told of it is over. */
  private async endAlerts(tx: Tx, settingId: string): Promise<void> {
    await finishMessages(tx, settingId, this.clock.now(), ['setting-unregistered']);
  }
}

/** Ends what stands on the day there, and says until when what is recorded from then on holds. */
const endOfNew = async (tx: Tx, settingId: string, on: Day): Promise<Day | null> => {
  const place = placeOn(on, (await neighboursOf(tx, [{ id: settingId, from: on }])).get(settingId)!);
  if (place.kind === 'same day') throw knownAlready(formatDay(on));
  if (place.kind === 'splits')
    await tx.query(
      'update setting_registrations set valid_to = $3 where setting_id = $1 and valid_from = $2',
      [settingId, place.from, on],
    );
  return place.to;
};

const knownAlready = (day: string): InvalidError => {
  const message = `How it stood from ${day} is known already. Take that back first, or give another day`;
  return new InvalidError(message, 'registration', [{ field: 'on', message }]);
};
