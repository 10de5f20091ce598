/**
 * What tests need and npm cannot bring. The one list: `npm test` names what is missing, `.ci/run` installs it.
 *
 * As a program it prints the Debian packages that are missing, one a line.
 */
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');

const PREREQUISITES = [
  {
    name: 'tshark',
    debianPackage: 'tshark',
    usedFor: 'an independent reading of segments and captures',
    isThere: () => runs('tshark', ['--version']),
  },
  {
    name: 'ip',
    debianPackage: 'iproute2',
    usedFor: 'looking at devices and routes that tests leave behind',
    isThere: () => runs('ip', ['-V']),
  },
  {
    name: 'unshare',
    debianPackage: 'util-linux',
    usedFor: 'a network namespace for the kernel under test',
    isThere: () => runs('unshare', ['--version']),
  },
  { name: '/dev/net/tun', usedFor: 'the wire to the kernel under test', isThere: canOpenTun, remedy: tunRemedy },
];

function missingPrerequisites() {
  return PREREQUISITES.filter((one) => !one.isThere());
}

/** @returns {string} what is missing, what for, and what would bring it */
function describeMissing(one) {
  const remedy = one.debianPackage === undefined ? one.remedy() : `apt-get install ${one.debianPackage}`;
  return `${one.name} is missing (${one.usedFor}): ${remedy}`;
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function canOpenTun() {
  try {
    fs.accessSync('/dev/net/tun', fs.constants.R_OK | fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function tunRemedy() {
  if (fs.existsSync('/dev/net/tun')) return 'it is there but may not be opened; run as root, or chmod 0666 /dev/net/tun';
  return 'modprobe tun; in a container, --device /dev/net/tun --cap-add NET_ADMIN';
}

module.exports = { missingPrerequisites, describeMissing };

if (require.main === module) {
  for (const one of missingPrerequisites()) if (one.debianPackage !== undefined) console.log(one.debianPackage);
}
