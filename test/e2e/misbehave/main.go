// Command misbehave is the program of the pods in the tests of k8s-deploy: MODE says what is wrong with it.
package main

import (
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"syscall"
	"time"
)

var started = time.Now()

func main() {
	mode := os.Getenv("MODE")
	fmt.Println("starting", "mode="+mode, "version="+os.Getenv("VERSION"))
	switch mode {
	case "crash":
		fmt.Println("fatal: cannot connect to database at db:5432")
		fmt.Println("::error::this line of a container must not become an annotation")
		os.Exit(1)
	case "crash-once":
		crashAtFirst(1)
	case "crash-twice":
		crashAtFirst(2)
	case "memory":
		eat()
	case "exit0":
		return
	}
	go drain()
	http.HandleFunc("/", answer)
	http.HandleFunc("/ready", ready)
	http.HandleFunc("/metrics", metrics)
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	if err := http.ListenAndServe(":"+port, nil); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// drain goes on answering for a while after the order to stop: until then some node may still send requests here.
func drain() {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM)
	<-stop
	time.Sleep(2 * time.Second)
	os.Exit(0)
}

var answered, failed atomic.Int64

// answer fails ERROR_PERCENT of a hundred requests, spread evenly.
func answer(response http.ResponseWriter, _ *http.Request) {
	percent, _ := strconv.ParseInt(os.Getenv("ERROR_PERCENT"), 10, 64)
	if answered.Add(1)*percent%100 < percent {
		failed.Add(1)
		http.Error(response, "broken", http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(response, `{"version": %q}`, os.Getenv("VERSION"))
}

// metrics tells what was answered, in the text format of Prometheus.
func metrics(response http.ResponseWriter, _ *http.Request) {
	bad := failed.Load()
	fmt.Fprintf(response, "# TYPE http_requests_total counter\n")
	fmt.Fprintf(response, "http_requests_total{status=\"200\"} %d\n", answered.Load()-bad)
	fmt.Fprintf(response, "http_requests_total{status=\"500\"} %d\n", bad)
}

// ready answers 503 for ever with MODE=never-ready, every other 3 seconds for 20 with MODE=flap, and otherwise before
// READY_AFTER and after READY_UNTIL seconds.
func ready(response http.ResponseWriter, _ *http.Request) {
	after, _ := strconv.Atoi(os.Getenv("READY_AFTER"))
	until, _ := strconv.Atoi(os.Getenv("READY_UNTIL"))
	up := time.Since(started)
	late := until > 0 && up > time.Duration(until)*time.Second
	flaps := os.Getenv("MODE") == "flap" && up < 20*time.Second && int(up.Seconds()/3)%2 == 1
	if late || flaps || os.Getenv("MODE") == "never-ready" || up < time.Duration(after)*time.Second {
		http.Error(response, "not yet", http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(response, "ready")
}

// crashAtFirst counts its starts in an emptyDir volume, which outlives a container but not its pod.
func crashAtFirst(times int) {
	runs, _ := filepath.Glob("/state/run-*")
	if len(runs) >= times {
		return
	}
	os.WriteFile(fmt.Sprintf("/state/run-%d", len(runs)), nil, 0o600)
	fmt.Println("fatal: start", len(runs)+1, "of a program that waits for its database")
	os.Exit(1)
}

func eat() {
	var kept [][]byte
	for {
		block := make([]byte, 8<<20)
		for at := range block {
			block[at] = 1
		}
		kept = append(kept, block)
		fmt.Println("allocated", len(kept)*8, "MiB")
	}
}
