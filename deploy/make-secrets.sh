#!/usr/bin/env bash
# deploy/make-secrets.sh HOST — makes what docker-compose.yml reads from deploy/secrets, and keeps what is already there.
# The certificate is self-signed: for anything but trying out, put a real one in tls_certificate and tls_key.
set -euo pipefail
host=${1:?Usage: deploy/make-secrets.sh HOST}
umask 077
mkdir -p "$(dirname "$0")/secrets"
cd "$(dirname "$0")/secrets"

# The folder keeps others out; inside the containers, users who are not root have to read the files.
chmod 700 .
keep() { [ -e "$1" ] || { "${@:2}" > "$1"; chmod 444 "$1"; echo "made $1"; }; }
password() { openssl rand -hex 24; }
url() { echo "postgresql://$1:$2@database:5432/treaty_tracker"; }

keep database_owner_password password
keep database_owner_url url tracker_owner "$(cat database_owner_password)"
keep database_app_url url tracker_app "$(password)"
keep database_public_url url tracker_public "$(password)"
keep auth_secret openssl rand -base64 48
keep audit_signing_key openssl genpkey -algorithm ed25519
# Empty until there is a mail server, a single sign-on, a store of files.
keep smtp_url true
keep oidc_client_secret true
keep storage_s3_secret_key true
keep tls_key openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256
keep tls_certificate openssl req -x509 -new -key tls_key -days 365 -subj "/CN=$host" -addext "subjectAltName=DNS:$host"
