"""Who gets which answer at which address, written by hand. A group or an address without a row fails.

200 201  done, or shown          403  known, and not for this post      log  302 to the sign-in page
302      done, or led on         404  not his: as if it were not there  pwd  302 to give the password once more
422      seen, but empty         409  seen, but the matter forbids it   401  no key (machines)
"""

ALIKE_COLUMNS = ("visitor", "applicant", "official")
# visitor
# |   applicant
# |   |   official: those of the great table take turns
ALIKE = """
  200 200 200  public page
  200 200 200  public data
  422 422 422  public form, empty
  200 200 200  public form that asks for nothing
  302 302 302  display
  405 405 405  question that stands in the address
  200 200 200  question that must not
  404 404 404  demo's way in, to nobody
  302 302 302  demo's way in
  404 404 404  nowhere
  200 302 302  entrance
  200 302 302  entrance, empty
  200 200 200  recovery
  200 200 200  recovery, empty
  log log log  recovery, without the step before
  302 302 302  new password, without the step before
  log 403 403  code by e-mail, without the step before
  log 302 302  code by phone, without the step before
  302 200 200  way out
  302 302 302  way out, taken
  log 200 200  own account
  log 422 422  own account, empty
  log 200 200  own password, empty
  log 302 302  own account, nothing chosen
  log pwd pwd  own account, password first
  log 200 200  start
  log 422 422  start, empty
  log 200 200  own cases
  401 200 200  lists of data
  401 422 422  draft by data, empty
  log 403 200  desk of every official
  log 403 422  desk of every official, empty
"""

# Anji's, and those of its neighbour Deqing (~); Huzhou is Anji's city, Hangzhou the other (~).
# The case of five offices was filed in Anji and goes by finance, city and province; the county case stays in Anji.
# visitor
# |   own: the agent who filed
# |   |   other: another organisation's agent
# |   |   |   clerk
# |   |   |   |   clerk~
# |   |   |   |   |   handler
# |   |   |   |   |   |   handler~
# |   |   |   |   |   |   |   finance: the county's
# |   |   |   |   |   |   |   |   city
# |   |   |   |   |   |   |   |   |   city~
# |   |   |   |   |   |   |   |   |   |   prov: approves
# |   |   |   |   |   |   |   |   |   |   |   superv
# |   |   |   |   |   |   |   |   |   |   |   |   superv~
# |   |   |   |   |   |   |   |   |   |   |   |   |   audit
# |   |   |   |   |   |   |   |   |   |   |   |   |   |   admin
# |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   owner: of the item, at the province
# |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   cashier: the province's
SCOPED = """
  # filling in and following one's own
  log 403 403 200 200 403 403 403 403 403 403 403 403 403 403 403 403  counter
  log 403 403 422 422 403 403 403 403 403 403 403 403 403 403 403 403  counter, empty
  log 200 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  draft
  log 422 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  draft, empty
  log 302 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  draft, led on
  log 200 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  draft, by script
  log 302 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  draft, filed
  log 302 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  correction, sent
  log 302 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  form of a filed case
  log 409 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  form of a filed case, sent
  log 200 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  own case
  log 422 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  own case, empty
  log 302 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  own case, withdrawn
  log 409 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  own case, too late to withdraw
  log 302 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  own case, rated
  # what hangs on a case
  log 200 404 200 404 200 404 200 200 404 200 200 404 200 200 200 200  file and paper of a case
  log 200 404 200 404 200 404 404 404 404 404 200 404 200 200 404 404  file and paper of a county case
  401 200 404 200 404 200 404 200 200 404 200 200 404 200 200 200 200  data of a case
  401 200 404 200 404 200 404 404 404 404 404 200 404 200 200 404 404  data of a county case
  401 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  data of a draft
  # verbs on a case
  401 200 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  draft by data
  401 422 404 422 404 422 404 422 422 404 422 422 404 422 422 422 422  verb of a case, empty
  401 422 404 422 404 422 404 404 404 404 404 422 404 422 422 404 404  verb of a county case, empty
  401 200 404 403 404 403 404 403 403 404 403 403 404 403 403 403 403  applicant's verb
  401 403 404 200 404 403 404 403 403 404 403 403 404 403 403 403 403  window's verb
  401 403 404 200 404 403 404 404 404 404 404 403 404 403 403 404 404  window's verb on a county case
  401 403 404 403 404 403 404 403 403 404 403 200 404 403 403 403 403  supervisor's verb
  401 403 404 403 404 200 404 200 403 404 403 403 404 403 403 403 403  opinion
  401 403 404 403 404 200 404 404 404 404 404 403 404 403 403 404 404  opinion on a county case
  401 403 404 403 404 200 404 200 403 404 403 403 404 403 403 403 403  special procedure
  401 403 404 403 404 200 404 200 403 404 403 403 404 403 403 403 403  special procedure, ended
  401 403 404 403 404 403 404 403 200 404 403 403 404 403 403 403 403  return
  401 403 404 403 404 403 404 403 403 404 200 403 404 403 403 403 403  approver's verb
  401 403 404 403 404 403 404 404 404 404 404 403 404 403 403 404 404  decision on a county case
  401 409 404 409 404 409 404 409 409 404 409 409 404 409 409 409 409  effect before the notice has run out
  401 200 404 403 404 403 404 404 404 404 404 403 404 403 403 404 404  rating
  # pages of the desk
  log 403 403 200 200 200 200 200 200 200 200 200 200 200 403 403 403  case search
  log 403 403 200 200 200 200 200 200 200 403 403 403 403 403 403 403  bulk
  log 403 403 302 302 422 422 422 422 422 403 403 403 403 403 403 403  bulk, nothing picked
  log 403 403 200 404 200 404 200 200 404 200 200 404 200 200 200 200  desk's page of a case
  log 403 403 200 404 200 404 404 404 404 404 200 404 200 200 404 404  desk's page of a county case
  log 403 403 200 404 302 404 302 302 404 302 302 404 302 302 302 302  window's verb, opened
  log 403 403 302 404 302 404 302 302 404 302 200 404 302 302 302 302  second correction, opened
  log 403 403 302 404 200 404 200 302 404 302 302 404 302 302 302 302  opinion, opened
  log 403 403 302 404 302 404 302 200 404 302 302 404 302 302 302 302  return, opened
  log 403 403 302 404 302 404 302 302 404 200 302 404 302 302 302 302  approver's verb, opened
  log 403 403 200 404 302 404 404 404 404 404 302 404 302 302 404 404  delivery, opened
  log 403 403 422 404 422 404 422 422 404 422 422 404 422 422 422 422  desk's verb, empty
  log 403 403 422 404 422 404 404 404 404 404 422 404 422 422 404 404  desk's verb on a county case, empty
  log 403 403 302 404 409 404 409 409 404 409 409 404 409 409 409 409  acceptance, sent
  log 403 403 200 404 409 404 409 409 404 409 409 404 409 409 409 409  window's grave verb, sent
  log 403 403 409 404 409 404 409 409 404 409 302 404 409 409 409 409  second correction, sent
  log 403 403 409 404 302 404 302 409 404 409 409 404 409 409 409 409  opinion, sent
  log 403 403 409 404 200 404 200 409 404 409 409 404 409 409 409 409  special procedure, sent
  log 403 403 422 404 422 404 422 200 404 409 422 404 422 422 422 422  return, sent
  log 403 403 409 404 409 404 409 409 404 200 409 404 409 409 409 409  approver's verb, sent
  log 403 403 302 404 409 404 404 404 404 404 409 404 409 409 404 404  delivery, sent
  log 403 403 403 403 200 200 200 200 200 200 403 403 403 403 403 403  objections
  log 403 403 403 403 404 404 404 404 404 200 403 403 403 403 403 403  objection
  log 403 403 403 403 404 404 404 404 404 422 403 403 403 403 403 403  objection, empty
  log 403 403 403 403 404 404 404 404 404 302 403 403 403 403 403 403  objection, answered
  log 403 403 403 403 403 403 403 403 403 403 200 200 403 403 403 403  bad ratings
  log 403 403 403 403 403 403 403 403 403 403 200 404 403 403 403 403  bad rating
  log 403 403 403 403 403 403 403 403 403 403 422 404 403 403 403 403  bad rating, empty
  log 403 403 403 403 403 403 403 403 403 403 302 404 403 403 403 403  bad rating, followed up
  # accounts and posts
  log 302 404 302 404 404 404 404 404 404 404 404 404 404 302 404 404  agent of the own organisation
  log 403 403 200 200 403 403 403 403 403 403 403 403 403 200 403 403  agents to confirm
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 403  officials of the region
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403 403  officials of the region, empty
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 404 403 403  officials of the neighbour
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 302 403 403  interest, ended
  log 403 403 403 403 403 403 403 403 403 403 403 403 200 403 403 403  journal
  # figures
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403  figures
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403  figures, empty
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 302 403  figures, taken back
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 404 403  figures that nobody owns
  # money and items; the payment is the province's, and no county sees it
  log 403 403 403 403 403 403 403 403 403 403 200 200 200 403 403 200  payments
  log 403 403 403 403 403 403 403 403 403 403 404 404 404 403 403 200  payment
  log 403 403 403 403 403 403 403 403 403 403 404 404 404 403 403 422  payment's step, empty
  log 403 403 403 403 403 403 403 403 403 403 404 404 404 403 403 302  payment's step, sent
  log 403 403 403 403 403 403 403 403 403 403 404 404 404 403 403 409  payment's step out of turn
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403  items to manage
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403  item, empty
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 302 403  item, changed
"""

# Reporting, works, duties, sheets and the cockpit. Anji reports to Huzhou; forestry is the office of the sample.
# visitor
# |   own: an applicant
# |   |   handler: Anji's, of another office
# |   |   |   superv: Anji's
# |   |   |   |   audit
# |   |   |   |   |   admin
# |   |   |   |   |   |   dclerk
# |   |   |   |   |   |   |   dclerk~
# |   |   |   |   |   |   |   |   dcity
# |   |   |   |   |   |   |   |   |   dcity~
# |   |   |   |   |   |   |   |   |   |   dprov
# |   |   |   |   |   |   |   |   |   |   |   pclerk
# |   |   |   |   |   |   |   |   |   |   |   |   pclerk~
# |   |   |   |   |   |   |   |   |   |   |   |   |   pcity
# |   |   |   |   |   |   |   |   |   |   |   |   |   |   pprov
# |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   viewer: the province's
# |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   viewer-c: Anji's
# |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   dsuperv: the province's
REPORTING = """
  # indicators and reports
  log 403 403 403 403 403 200 200 403 403 403 403 403 403 403 403 403 403  own reports
  log 403 403 200 200 403 200 404 200 404 200 403 403 403 403 200 200 200  report
  log 403 403 400 400 403 400 404 400 404 400 403 403 403 403 400 400 400  report, bent
  log 403 403 403 403 403 200 404 403 403 403 403 403 403 403 403 403 403  report's sheet
  log 403 403 403 403 403 200 404 403 403 403 403 403 403 403 403 403 403  report, checked
  log 403 403 403 403 403 422 404 403 403 403 403 403 403 403 403 403 403  report, checked, empty
  log 403 403 403 403 403 422 404 422 404 422 403 403 403 403 403 403 403  report, step that asks for something, empty
  log 403 403 403 403 403 302 404 409 404 409 403 403 403 403 403 403 403  report, taken back
  log 403 403 403 403 403 409 404 302 404 409 403 403 403 403 403 403 403  report, endorsed
  log 403 403 403 403 403 409 404 409 404 409 403 403 403 403 403 403 403  report, out of turn
  log 403 403 403 403 403 409 404 302 404 302 403 403 403 403 403 403 403  report, sent back
  log 403 403 403 403 403 409 404 302 404 302 403 403 403 403 403 403 403  report, urged
  log 403 403 403 403 403 403 403 200 200 200 403 403 403 403 403 403 403  periods
  log 403 403 403 403 403 403 403 404 404 404 403 403 403 403 403 403 403  period, opened without a name
  log 403 403 403 403 403 403 403 409 409 302 403 403 403 403 403 403 403  period, turned
  log 403 403 403 403 403 403 403 409 409 409 403 403 403 403 403 403 403  period, out of turn
  log 403 403 403 403 403 403 403 302 409 302 403 403 403 403 403 403 403  period, urged
  log 403 403 403 403 403 403 403 422 422 422 403 403 403 403 403 403 403  period, empty
  log 403 403 403 403 403 403 403 302 302 302 403 403 403 403 403 403 403  period, many reports and the table
  log 403 403 403 403 403 403 403 200 404 200 403 403 403 403 403 403 403  wish
  log 403 403 403 403 403 403 403 422 404 422 403 403 403 403 403 403 403  wish, empty
  log 403 403 403 403 403 403 403 422 404 302 403 403 403 403 403 403 403  wish, granted
  log 403 403 200 200 403 200 200 200 200 200 403 403 403 403 200 200 200  splits
  log 403 403 200 200 403 200 200 200 404 200 403 403 403 403 200 200 200  split
  log 403 403 403 403 403 404 404 200 200 404 403 403 403 403 403 403 403  split, proposed
  log 403 403 403 403 403 404 404 422 422 404 403 403 403 403 403 403 403  split, proposed, empty
  log 403 403 403 403 403 409 409 302 404 409 403 403 403 403 403 403 403  split, decided
  log 403 403 403 403 403 422 422 422 404 422 403 403 403 403 403 403 403  split, rejected without a word
  401 403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200  figure by data
  401 404 404 200 200 404 200 404 200 404 200 404 404 404 404 200 200 200  report by data
  401 404 404 422 422 404 422 404 422 404 422 404 404 404 404 422 422 422  report by data, verb, empty
  401 404 404 403 403 404 200 404 403 404 403 404 404 404 404 403 403 403  report by data, taken back
  401 404 404 403 403 404 409 404 403 404 403 404 404 404 404 403 403 403  report by data, values of an old version
  401 404 404 403 403 404 403 404 200 404 403 404 404 404 404 403 403 403  report by data, endorsed
  # cockpit
  log 403 200 200 200 403 200 200 200 200 200 200 200 200 200 200 200 200  cockpit
  log 403 404 404 404 403 404 404 404 404 404 404 404 404 404 404 404 404  cockpit of a policy without figures
  log 403 403 302 403 403 403 403 302 302 302 403 403 403 403 302 302 302  monthly report, own region
  log 403 403 403 403 403 403 403 200 200 200 403 403 403 403 403 403 403  release of figures
  log 403 403 403 403 403 403 403 422 422 302 403 403 403 403 403 403 403  release of figures, sent
  404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404  figures not released
  # projects
  log 403 403 200 200 403 403 403 403 403 403 200 200 200 200 200 200 200  projects
  log 403 403 200 200 403 403 403 403 403 403 200 404 200 200 200 200 200  project
  log 403 403 403 403 403 403 403 403 403 403 200 200 200 200 403 403 403  kinds of works
  log 403 403 403 403 403 403 403 403 403 403 200 200 404 404 403 403 403  project to register
  log 403 403 403 403 403 403 403 403 403 403 422 422 404 404 403 403 403  project to register, empty
  log 403 403 302 302 403 403 403 403 403 403 200 404 302 302 302 302 302  county's act on a project
  log 403 403 422 422 403 403 403 403 403 403 422 404 422 422 422 422 422  act on a project, empty
  log 403 403 409 409 403 403 403 403 403 403 302 404 409 409 409 409 409  county's act on a project, sent
  log 403 403 302 302 403 403 403 403 403 403 302 404 200 302 302 302 302  city's act on a project
  log 403 403 409 409 403 403 403 403 403 403 409 404 302 409 409 409 409  city's act on a project, sent
  401 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200  projects' data
  401 404 404 200 200 404 404 404 404 404 404 200 404 200 200 200 200 200  project's data
  401 404 404 422 422 404 404 404 404 404 404 422 404 422 422 422 422 422  project's stage by data, empty
  401 404 404 403 403 404 404 404 404 404 404 200 404 403 403 403 403 403  project's stage by data
  # duties
  log 403 200 403 403 403 200 200 403 403 403 200 200 200 200 403 403 403  own duties
  log 403 403 200 200 403 403 403 403 403 403 403 403 403 403 403 403 200  duties watched over
  log 403 404 200 200 403 200 404 403 403 403 200 404 200 200 403 403 200  duty
  log 403 404 422 422 403 422 404 403 403 403 422 404 422 422 403 403 422  duty's verb, empty
  log 403 404 409 409 403 302 404 403 403 403 302 404 409 409 403 403 409  duty's verb of its office
  log 403 404 302 409 403 409 404 403 403 403 409 404 409 409 403 403 302  duty's verb of whoever watches
  log 403 404 409 409 403 409 404 403 403 403 409 404 409 409 403 403 302  duty's verb of the province
  log 403 404 404 404 403 404 404 403 403 403 404 404 404 404 403 403 302  duty that names nobody
  401 404 404 200 200 404 200 404 404 404 404 200 404 200 200 404 404 200  data of a duty
  401 404 404 422 422 404 422 404 404 404 404 422 404 422 422 404 404 422  data of a duty, empty
  401 404 404 403 403 404 200 404 404 404 404 200 404 403 403 404 404 403  data of a duty, reported
  log 403 200 200 200 403 200 200 403 403 403 200 200 200 200 403 403 200  bulletins
  log 403 403 200 403 403 403 403 403 403 403 403 403 403 403 403 403 200  bulletin to issue
  log 403 403 422 403 403 403 403 403 403 403 403 403 403 403 403 403 422  bulletin to issue, empty
  log 403 403 302 403 403 403 403 403 403 403 403 403 403 403 403 403 302  bulletin, opened to everybody
  # sheets
  log 403 403 403 403 403 200 200 403 403 403 200 200 200 200 403 403 403  imports
  log 403 403 403 403 403 200 200 403 403 403 404 404 404 404 403 403 403  sheet to import
  log 403 403 403 403 403 422 422 403 403 403 404 404 404 404 403 403 403  sheet to import, empty
  log 403 403 403 403 403 200 404 403 403 403 404 404 404 404 403 403 403  import
  log 403 403 403 403 403 302 404 403 403 403 404 404 404 404 403 403 403  import, confirmed
  401 404 404 404 404 404 200 404 404 404 404 404 404 404 404 404 404 404  data of an import
  # greening
  log 403 403 200 200 403 200 200 200 200 200 403 403 403 403 403 403 200  greening's lists
  log 403 403 200 200 403 200 404 200 404 200 403 403 403 403 403 403 200  greening's gift
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403  greening's opening
  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200  greening's villages
  log 403 403 200 200 403 200 200 200 200 200 200 200 200 200 403 403 200  greening's villages at the desk
  log 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403  greening's lists of the province
  log 403 403 200 200 403 200 200 200 200 200 200 200 200 200 200 200 200  registers
  log 403 403 200 200 403 200 404 200 404 200 200 404 200 200 200 200 200  row of a register
  log 403 403 403 403 403 200 200 403 403 403 200 200 403 403 403 403 403  new row
  log 403 403 403 403 403 422 422 403 403 403 422 422 403 403 403 403 403  new row, empty
  log 403 403 403 403 403 200 404 403 403 403 200 404 403 403 403 403 403  row, opened to change
  log 403 403 403 403 403 422 404 403 403 403 422 404 403 403 403 403 403  row, empty
  log 403 403 403 403 403 422 404 422 404 422 422 404 422 422 403 403 403  row's step, empty
  log 403 403 403 403 403 302 404 409 404 409 302 404 409 409 403 403 403  row, removed
  401 403 403 403 403 403 422 422 403 403 403 422 422 403 403 403 403 403  data of a register, empty
  401 404 404 200 200 404 200 404 200 404 200 200 404 200 200 200 200 200  data of a row
  401 404 404 403 403 404 422 404 403 404 403 422 404 403 403 403 403 403  data of a row, empty
  401 404 404 403 403 404 200 404 403 404 403 200 404 403 403 403 403 403  data of a row, removed
"""


def rows(text: str) -> dict[str, list[str]]:
    """The answers of each group, column by column. A group that stands twice raises ValueError."""
    found: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("#"):
            continue
        answers, group = line.split("  ", 1)
        if group in found:
            raise ValueError(f"{group} has two rows")
        found[group] = answers.split()
    return found
