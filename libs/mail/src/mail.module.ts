import { Module } from '@nestjs/common';
import { InboxService } from './messages/inbox.service';
import { MailPreferencesService } from './preferences/mail-preferences.service';

/** Everybody's messages. Needs a unit of work and a clock from the process. */
@Module({
  providers: [InboxService, MailPreferencesService],
  exports: [InboxService, MailPreferencesService],
})
export class MailModule {}
