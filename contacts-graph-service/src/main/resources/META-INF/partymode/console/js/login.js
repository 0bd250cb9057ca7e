// Says why the operator is here again. The server adds `error`, `limited`, `logout` or `expired` to the address.
const reasons = {
  error: 'That name and password do not go together.',
  limited: 'Too many attempts. Wait a few minutes, then try again.',
  expired: 'You were signed out after a while without use. Sign in to go on where you were.',
  logout: 'You are signed out.',
};

const query = new URLSearchParams(location.search);
const reason = Object.keys(reasons).find((key) => query.has(key));
const notice = document.getElementById('notice');
if (reason) {
  notice.textContent = reasons[reason];
  notice.classList.toggle('bad', reason === 'error' || reason === 'limited');
  notice.hidden = false;
}
