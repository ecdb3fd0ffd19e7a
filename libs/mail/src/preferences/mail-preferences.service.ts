import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { DEFAULT_PREFERENCE, MailPreference } from './mail-preference';

/** How often the person who asks wants to be told by mail. */
@Injectable()
export class MailPreferencesService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of({ context }: { readonly context: ViewerContext }): Promise<MailPreference> {
    return this.units.run(
      context,
      async (tx) =>
        (await tx.query<{ mails: MailPreference }>('select mails from mail_preferences'))[0]?.mails ??
        DEFAULT_PREFERENCE,
      { readOnly: true },
    );
  }

  async choose({ context }: { readonly context: ViewerContext }, mails: MailPreference): Promise<void> {
    await this.units.run(context, (tx) =>
      tx.query(
        `insert into mail_preferences (person_id, mails, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set mails = excluded.mails, changed_at = excluded.changed_at`,
        [context.personId, mails, this.clock.now().toString()],
      ),
    );
  }
}
