import { Module } from '@nestjs/common';
import { MailModule } from '@lib/mail/mail.module';
import { MessagesApiController } from './api/messages.api.controller';
import { MailsController } from './mails.controller';
import { MessagesController } from './messages.controller';
import { MessagesEntrance } from './messages.entrance';

@Module({
  imports: [MailModule],
  // The page of mails comes before the page of one message, whose address would take it in.
  controllers: [MailsController, MessagesController, MessagesApiController],
  providers: [MessagesEntrance],
})
export class MessagesWebModule {}
