/** What the panel’s people see of what became of their cases. */
export const EMERGENCIES = '/panel/emergencies';
export const TIMELINESS = '/panel/timeliness';
