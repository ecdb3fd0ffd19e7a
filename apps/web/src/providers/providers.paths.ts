/** Every address of the directory of providers and settings: none of them says anything of a child. */
export const providersPaths = {
  directory: '/providers',
  newSetting: '/providers/settings/new',
  settingPattern: '/providers/settings/:id',
  setting: (id: string): string => `/providers/settings/${id}`,
  settingNamesPattern: '/providers/settings/:id/names',
  settingNames: (id: string): string => `/providers/settings/${id}/names`,
  organisationPattern: '/providers/organisations/:id',
  organisation: (id: string): string => `/providers/organisations/${id}`,
  organisationNamesPattern: '/providers/organisations/:id/names',
  organisationNames: (id: string): string => `/providers/organisations/${id}/names`,
  settingActPattern: {
    details: '/providers/settings/:id/details',
    rename: '/providers/settings/:id/rename',
    archive: '/providers/settings/:id/archive',
    bringBack: '/providers/settings/:id/bring-back',
    merge: '/providers/settings/:id/merge',
    undoMerge: '/providers/settings/:id/merge/undo',
    registration: '/providers/settings/:id/registration',
    takeBack: '/providers/settings/:id/registration/take-back',
    specialisms: '/providers/settings/:id/specialisms',
    endSpecialism: '/providers/settings/:id/specialisms/end',
    restrictions: '/providers/settings/:id/restrictions',
    endRestriction: '/providers/settings/:id/restrictions/end',
    notes: '/providers/settings/:id/notes',
    withdrawNote: '/providers/settings/:id/notes/withdraw',
  },
  organisationActPattern: {
    rename: '/providers/organisations/:id/rename',
    group: '/providers/organisations/:id/group',
    archive: '/providers/organisations/:id/archive',
    bringBack: '/providers/organisations/:id/bring-back',
    merge: '/providers/organisations/:id/merge',
    undoMerge: '/providers/organisations/:id/merge/undo',
  },
  lists: '/providers/lists',
  listPattern: '/providers/lists/:id',
  list: (id: string): string => `/providers/lists/${id}`,
  loadPattern: '/providers/lists/:id/load',
  load: (id: string): string => `/providers/lists/${id}/load`,
  putAsidePattern: '/providers/lists/:id/put-aside',
  putAside: (id: string): string => `/providers/lists/${id}/put-aside`,
} as const;

type SettingAct = keyof typeof providersPaths.settingActPattern;
type OrganisationAct = keyof typeof providersPaths.organisationActPattern;

/** The address of one thing that is done to a setting. */
export const settingAct = (act: SettingAct, id: string): string =>
  providersPaths.settingActPattern[act].replace(':id', id);

/** The same of a provider. */
export const organisationAct = (act: OrganisationAct, id: string): string =>
  providersPaths.organisationActPattern[act].replace(':id', id);
