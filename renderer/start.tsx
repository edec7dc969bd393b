import { host } from '#renderer/host/host.ts';

const machine = host();
machine.onEvent((event) => {
  if (event.kind === 'closing') void machine.confirmClose();
});
const { version } = await machine.about();
const root = document.getElementById('root');
if (root) root.textContent = `组工案卷 ${version}`;
