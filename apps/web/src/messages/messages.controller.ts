import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Session } from '@lib/access/sessions/session';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { hatOf } from '@lib/mail/messages/recipient';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { accountPaths } from '../account/account.paths';
import { Allow } from '../access/allow.decorator';
import { CurrentSession } from '../access/current-session.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { pageOf } from './message-pages';
import { MESSAGES_A_PAGE, presentMessages } from './messages.presenter';
import { messagesPaths } from './messages.paths';

/** A person's messages: what needs them, then what they should know. */
@Controller()
export class MessagesController {
  constructor(
    private readonly inbox: InboxService,
    private readonly clock: Clock,
  ) {}

  @Allow('see messages')
  @Get(messagesPaths.messages)
  async index(@CurrentViewer() viewer: Viewer, @Query('page') asked?: string): Promise<Page> {
    const inbox = await this.inbox.show(viewer, { page: pageNumber(asked), perPage: MESSAGES_A_PAGE });
    return page('messages/messages.njk', presentMessages(inbox, this.clock.today()));
  }

  @Allow('see messages')
  @Post(messagesPaths.read)
  async readAll(@CurrentViewer() viewer: Viewer): Promise<Redirect> {
    await this.inbox.readAll(viewer);
    return redirectTo(messagesPaths.messages, 'All messages for information are marked as read.');
  }

  /** Where mails lead: to the thing itself, once it is known who asks, and as what. */
  @Allow('see messages')
  @Get(messagesPaths.openPattern)
  async open(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query('as') as?: string,
  ): Promise<Redirect> {
    const isForAnother = as !== hatOf(viewer.context) && session.hats.some(({ key }) => key === as);
    if (isForAnother)
      return redirectTo(
        accountPaths.account,
        'That message is for another of your roles. Change to it, then open Messages.',
      );
    return redirectTo(pageOf(await this.inbox.open(viewer, id)));
  }

  @Allow('see messages')
  @Post(messagesPaths.finishPattern)
  async finish(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.inbox.finish(viewer, id);
    return redirectTo(messagesPaths.messages, 'The message is marked as dealt with.');
  }
}
