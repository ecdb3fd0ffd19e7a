import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HeldRole } from '@lib/access/people/hat';
import { People } from '@lib/access/people/people.service';
import { Person } from '@lib/access/people/person';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { peoplePaths } from './people.paths';
import { boroughChoices, roleChoices, roleCode, roleOfCode, roleWords } from './role-choices';
import { RolesForm } from './roles.form';

/** What a person may be. */
@Controller()
export class RolesController {
  constructor(private readonly people: People) {}

  @Allow('change people')
  @Get(peoplePaths.rolesPattern)
  async edit(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const person = await this.people.find(viewer, id);
    const form = formOf({ keep: person.held.map(roleCode) });
    return page('people/roles.njk', rolesModel(viewer, person, form));
  }

  @Allow('change people')
  @Post(peoplePaths.rolesPattern)
  async update(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const person = await this.people.find(viewer, id);
    const form = parseForm(RolesForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems('people/roles.njk', rolesModel(viewer, person, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const wanted = wantedRoles(form.value);
    if (!wanted)
      return again({ borough: 'Choose a borough for a borough role, and none for a role of the programme' });
    try {
      return redirectTo(
        peoplePaths.person(id),
        changedWords(await this.people.changeRoles(viewer, id, wanted)),
      );
    } catch (error) {
      if (error instanceof InvalidError) return again({ keep: error.message });
      throw error;
    }
  }
}

const changedWords = (waiting: readonly HeldRole[]): string =>
  waiting.length === 0
    ? 'The roles are changed.'
    : `The roles are changed. An approver has to approve: ${waiting.map(roleWords).join('; ')}.`;

/** Null when the role to add does not fit its place. */
const wantedRoles = ({ keep, add, borough }: RolesForm): HeldRole[] | null => {
  const codes = add ? [...keep, borough ? `${add}:${borough}` : add] : keep;
  const roles = [...new Set(codes)].map(roleOfCode);
  return roles.includes(null) ? null : (roles as HeldRole[]);
};

const rolesModel = (viewer: Viewer, person: Person, form: FormModel): object => ({
  title: 'Change roles',
  name: person.name,
  action: peoplePaths.roles(person.id),
  back: { href: peoplePaths.person(person.id) },
  held: person.held.map((held) => ({ value: roleCode(held), text: roleWords(held) })),
  roles: roleChoices(viewer),
  boroughs: boroughChoices(),
  form,
});
