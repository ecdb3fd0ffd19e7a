import { Controller, Get, Param, Post } from '@nestjs/common';
import { People } from '@lib/access/people/people.service';
import { Viewer } from '@lib/access/viewer';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { peoplePaths } from './people.paths';

/** Closing the account of somebody who has left. */
@Controller()
export class DeactivationController {
  constructor(private readonly people: People) {}

  @Allow('change people')
  @Get(peoplePaths.deactivatePattern)
  async new(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const person = await this.people.find(viewer, id);
    return page('people/deactivate.njk', {
      title: 'Deactivate an account',
      name: person.name,
      action: peoplePaths.deactivate(id),
      back: { href: peoplePaths.person(id) },
    });
  }

  @Allow('change people')
  @Post(peoplePaths.deactivatePattern)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.people.deactivate(viewer, id);
    return redirectTo(peoplePaths.person(id), 'The account is deactivated. They are signed out everywhere.');
  }
}
