import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { Message } from '@lib/mail/messages/message';
import { MailPreferencesService } from '@lib/mail/preferences/mail-preferences.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked, PagedQuery } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { MailChoiceBody } from './message.bodies';
import {
  INBOX,
  InboxPage,
  MAIL_CHOICE,
  MailChoice,
  MESSAGE,
  messageToday,
  MessageToday,
} from './messages.schemas';

const OTHERS_A_PAGE = 100;
const PATH = { id: 'Key of the message' };

/** A person's messages: what needs them, then what they should know. */
@Tagged('Messages')
@Controller('api/v1/messages')
export class MessagesApiController {
  constructor(
    private readonly inbox: InboxService,
    private readonly preferences: MailPreferencesService,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'The messages of the person', query: PagedQuery, answer: INBOX })
  @Allow('see messages')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PagedQuery): Promise<InboxPage> {
    const inbox = await this.inbox.show(viewer, { page: pageAsked(query), perPage: OTHERS_A_PAGE });
    const today = (messages: readonly Message[]): MessageToday[] => messages.map((one) => this.today(one));
    return { ...inbox, toDo: today(inbox.toDo), others: today(inbox.others) };
  }

  @ApiVerb({ summary: 'How often the person is told by mail', answer: MAIL_CHOICE })
  @Allow('see messages')
  @Get('mails')
  async mails(@CurrentViewer() viewer: Viewer): Promise<MailChoice> {
    return { mails: await this.preferences.of(viewer) };
  }

  @ApiVerb({
    summary: 'Choose how often to be told by mail',
    description: 'What has to be done is mailed within a few minutes whatever is chosen.',
    body: MailChoiceBody,
    answer: MAIL_CHOICE,
  })
  @Allow('see messages')
  @Put('mails')
  async chooseMails(@CurrentViewer() viewer: Viewer, @Body() { mails }: MailChoiceBody): Promise<MailChoice> {
    await this.preferences.choose(viewer, mails);
    return { mails };
  }

  @ApiVerb({ summary: 'Mark everything for information as read', status: 204 })
  @Allow('see messages')
  @Post('read')
  async readAll(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.inbox.readAll(viewer);
  }

  @ApiVerb({
    summary: 'One message',
    description: 'It counts as read from then on.',
    path: PATH,
    answer: MESSAGE,
  })
  @Allow('see messages')
  @Get(':id')
  async open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MessageToday> {
    return this.today(await this.inbox.open(viewer, id));
  }

  @ApiVerb({ summary: 'Mark a message as dealt with', path: PATH, answer: MESSAGE })
  @Allow('see messages')
  @Post(':id/finish')
  async finish(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MessageToday> {
    return this.today(await this.inbox.finish(viewer, id));
  }

  private today(message: Message): MessageToday {
    return messageToday(message, this.clock.today());
  }
}
