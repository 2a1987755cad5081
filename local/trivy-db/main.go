// Command trivy-db writes a vulnerability database for Trivy from a list of advisories in JSON on standard input.
//
// The real database comes as an OCI artifact from ghcr.io, which a machine without the internet cannot reach.
// The layout is that of github.com/aquasecurity/trivy-db, schema version 2: BoltDB buckets `vulnerability` (by id),
// `data-source` (by source) and one per source with a bucket per package.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	bolt "go.etcd.io/bbolt"
)

// advisory is one vulnerability of one package. Source is `npm` or a release such as `debian 12`.
type advisory struct {
	ID         string   `json:"id"`
	Source     string   `json:"source"`
	Package    string   `json:"package"`
	Severity   string   `json:"severity"`
	Title      string   `json:"title"`
	Vulnerable []string `json:"vulnerable"`
	Fixed      string   `json:"fixed"`
}

type bucket struct {
	name, id, title, url string
	entry                any
}

var severities = map[string]int{"UNKNOWN": 0, "LOW": 1, "MEDIUM": 2, "HIGH": 3, "CRITICAL": 4}

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(path string) error {
	var advisories []advisory
	if err := json.NewDecoder(os.Stdin).Decode(&advisories); err != nil {
		return fmt.Errorf("advisories on standard input: %w", err)
	}
	db, err := bolt.Open(path, 0o644, nil)
	if err != nil {
		return err
	}
	for _, item := range advisories {
		if err := db.Update(func(tx *bolt.Tx) error { return write(tx, item) }); err != nil {
			return fmt.Errorf("%s: %w", item.ID, err)
		}
	}
	return db.Close()
}

func write(tx *bolt.Tx, item advisory) error {
	severity, known := severities[item.Severity]
	if !known {
		return fmt.Errorf("severity %q is not one of UNKNOWN, LOW, MEDIUM, HIGH, CRITICAL", item.Severity)
	}
	where := bucketOf(item)
	source := map[string]any{"ID": where.id, "Name": where.title, "URL": where.url}
	if err := put(tx, where.name, source, "data-source"); err != nil {
		return err
	}
	if err := put(tx, item.ID, where.entry, where.name, item.Package); err != nil {
		return err
	}
	details := map[string]any{
		"Title":          item.Title,
		"Description":    item.Title,
		"Severity":       item.Severity,
		"VendorSeverity": map[string]int{where.id: severity},
		"References":     []string{"https://nvd.nist.gov/vuln/detail/" + item.ID},
	}
	return put(tx, item.ID, details, "vulnerability")
}

// bucketOf knows the two shapes of an entry: a distribution's package has the version that fixes it,
// a language's package has ranges.
func bucketOf(item advisory) bucket {
	if strings.HasPrefix(item.Source, "debian ") {
		return bucket{
			name: item.Source, id: "debian", title: "Debian Security Tracker",
			url:   "https://salsa.debian.org/security-tracker-team/security-tracker",
			entry: map[string]any{"FixedVersion": item.Fixed},
		}
	}
	title := "GitHub Security Advisory " + item.Source
	entry := map[string]any{"VulnerableVersions": item.Vulnerable}
	if item.Fixed != "" {
		entry["PatchedVersions"] = []string{item.Fixed}
	}
	return bucket{
		name: item.Source + "::" + title, id: "ghsa", title: title,
		url:   "https://github.com/advisories?query=type%3Areviewed+ecosystem%3A" + item.Source,
		entry: entry,
	}
}

func put(tx *bolt.Tx, key string, value any, path ...string) error {
	parent, err := tx.CreateBucketIfNotExists([]byte(path[0]))
	if err != nil {
		return err
	}
	for _, name := range path[1:] {
		if parent, err = parent.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return parent.Put([]byte(key), text)
}
