/** Why somebody's leaving cannot be recorded, and what to do first. */
export const obstacles = {
  oneself: 'You cannot record your own leaving. Ask another inspection lead of this area.',
  lastLead:
    'They are the area’s last inspection lead who stays. Invite another first, and wait until they have accepted.',
  nothing: 'They have left already: they hold no role here and own nothing.',
} as const;
