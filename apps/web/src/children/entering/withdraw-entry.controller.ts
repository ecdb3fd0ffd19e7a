import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Viewer } from '@lib/access/viewer';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths, childrenRoutes } from '../children.paths';
import { entryRows } from './entry-words';

class WithdrawEntryForm {
  @Matches(/^\d{1,9}$/)
  version!: string;
}

/** Takes back what was entered on a page. */
@Controller()
export class WithdrawEntryController {
  constructor(private readonly entering: EnterPlacementService) {}

  @Allow('enter placements')
  @Get(childrenRoutes.withdraw)
  async confirm(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const { child, entry } = await this.entering.openEntry(viewer, id);
    return page('children/entering/withdraw-entry.njk', {
      title: 'Take back what was entered',
      reference: child.localReference,
      rows: [...entryRows(entry), { label: 'Entered by', value: entry.enteredByName }],
      version: entry.version,
      action: childrenPaths.withdraw(id),
      back: { href: childrenPaths.child(child.id) },
    });
  }

  @Allow('enter placements')
  @Post(childrenRoutes.withdraw)
  @HttpCode(303)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(WithdrawEntryForm, body);
    const childId = await this.entering.withdraw(viewer, id, form.ok ? Number(form.value.version) : 0);
    return redirectTo(childrenPaths.child(childId), 'What was entered is taken back.');
  }
}
